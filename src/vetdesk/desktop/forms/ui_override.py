# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'override.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChoiceField, NoteField, SecretField)

class Ui_OverrideForm(object):
    def setupUi(self, OverrideForm):
        if not OverrideForm.objectName():
            OverrideForm.setObjectName(u"OverrideForm")
        self.lines = QVBoxLayout(OverrideForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.obstacleText = QLabel(OverrideForm)
        self.obstacleText.setObjectName(u"obstacleText")
        self.obstacleText.setWordWrap(True)
        self.obstacleText.setProperty(u"text-role", u"body")

        self.lines.addWidget(self.obstacleText)

        self.officers = QGridLayout()
        self.officers.setObjectName(u"officers")
        self.officers.setHorizontalSpacing(20)
        self.officers.setVerticalSpacing(14)
        self.firstNameField = ChoiceField(OverrideForm)
        self.firstNameField.setObjectName(u"firstNameField")
        self.firstNameField.setProperty(u"needed", True)

        self.officers.addWidget(self.firstNameField, 0, 0, 1, 1)

        self.firstSecretField = SecretField(OverrideForm)
        self.firstSecretField.setObjectName(u"firstSecretField")
        self.firstSecretField.setProperty(u"needed", True)

        self.officers.addWidget(self.firstSecretField, 0, 1, 1, 1)

        self.secondNameField = ChoiceField(OverrideForm)
        self.secondNameField.setObjectName(u"secondNameField")
        self.secondNameField.setProperty(u"needed", True)

        self.officers.addWidget(self.secondNameField, 1, 0, 1, 1)

        self.secondSecretField = SecretField(OverrideForm)
        self.secondSecretField.setObjectName(u"secondSecretField")
        self.secondSecretField.setProperty(u"needed", True)

        self.officers.addWidget(self.secondSecretField, 1, 1, 1, 1)


        self.lines.addLayout(self.officers)

        self.reasonField = NoteField(OverrideForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.lines.addWidget(self.reasonField)


        self.retranslateUi(OverrideForm)
    # setupUi

    def retranslateUi(self, OverrideForm):
        self.obstacleText.setText("")
        self.firstNameField.setProperty(u"caption", QCoreApplication.translate("OverrideForm", u"First officer", None))
        self.firstSecretField.setProperty(u"caption", QCoreApplication.translate("OverrideForm", u"Own passphrase", None))
        self.secondNameField.setProperty(u"caption", QCoreApplication.translate("OverrideForm", u"Second officer", None))
        self.secondSecretField.setProperty(u"caption", QCoreApplication.translate("OverrideForm", u"Own passphrase", None))
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("OverrideForm", u"Reason", None))
        self.reasonField.setProperty(u"why", QCoreApplication.translate("OverrideForm", u"At least 20 characters; it is printed in the record of the issue.", None))
        pass
    # retranslateUi
