# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'staff_member.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChipsField, LineField)

class Ui_StaffMember(object):
    def setupUi(self, StaffMember):
        if not StaffMember.objectName():
            StaffMember.setObjectName(u"StaffMember")
        self.fields = QVBoxLayout(StaffMember)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.row0 = QHBoxLayout()
        self.row0.setSpacing(16)
        self.row0.setObjectName(u"row0")
        self.nameField = LineField(StaffMember)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.row0.addWidget(self.nameField)

        self.postField = LineField(StaffMember)
        self.postField.setObjectName(u"postField")

        self.row0.addWidget(self.postField)


        self.fields.addLayout(self.row0)

        self.rolesField = ChipsField(StaffMember)
        self.rolesField.setObjectName(u"rolesField")

        self.fields.addWidget(self.rolesField)

        self.explanation = QLabel(StaffMember)
        self.explanation.setObjectName(u"explanation")
        self.explanation.setWordWrap(True)
        self.explanation.setProperty(u"text-role", u"soft")

        self.fields.addWidget(self.explanation)


        self.retranslateUi(StaffMember)
    # setupUi

    def retranslateUi(self, StaffMember):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("StaffMember", u"Name", None))
        self.postField.setProperty(u"caption", QCoreApplication.translate("StaffMember", u"Post", None))
        self.rolesField.setProperty(u"caption", QCoreApplication.translate("StaffMember", u"Roles", None))
        self.rolesField.setProperty(u"why", QCoreApplication.translate("StaffMember", u"Whoever approves is never the one who drafted.", None))
        self.explanation.setText(QCoreApplication.translate("StaffMember", u"With a passphrase of their own this person can open the vault and approve. It may be left empty.", None))
        pass
    # retranslateUi
