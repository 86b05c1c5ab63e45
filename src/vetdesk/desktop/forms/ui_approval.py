# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'approval.ui'
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
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChoiceField, LineField, SecretField)

class Ui_ApprovalForm(object):
    def setupUi(self, ApprovalForm):
        if not ApprovalForm.objectName():
            ApprovalForm.setObjectName(u"ApprovalForm")
        self.lines = QVBoxLayout(ApprovalForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.approverField = ChoiceField(ApprovalForm)
        self.approverField.setObjectName(u"approverField")
        self.approverField.setProperty(u"needed", True)

        self.lines.addWidget(self.approverField)

        self.roleField = LineField(ApprovalForm)
        self.roleField.setObjectName(u"roleField")
        self.roleField.setProperty(u"needed", True)

        self.lines.addWidget(self.roleField)

        self.passphraseField = SecretField(ApprovalForm)
        self.passphraseField.setObjectName(u"passphraseField")
        self.passphraseField.setProperty(u"needed", True)

        self.lines.addWidget(self.passphraseField)


        self.retranslateUi(ApprovalForm)
    # setupUi

    def retranslateUi(self, ApprovalForm):
        self.approverField.setProperty(u"caption", QCoreApplication.translate("ApprovalForm", u"Who approves?", None))
        self.approverField.setProperty(u"why", QCoreApplication.translate("ApprovalForm", u"Whoever drafted it cannot approve it.", None))
        self.roleField.setProperty(u"caption", QCoreApplication.translate("ApprovalForm", u"In which role?", None))
        self.roleField.setProperty(u"hint", QCoreApplication.translate("ApprovalForm", u"Head of legal", None))
        self.passphraseField.setProperty(u"caption", QCoreApplication.translate("ApprovalForm", u"The approver's own passphrase", None))
        self.passphraseField.setProperty(u"why", QCoreApplication.translate("ApprovalForm", u"Typed by the approver; it is not kept.", None))
        pass
    # retranslateUi
