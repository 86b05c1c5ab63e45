# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_off.ui'
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

from vetdesk.desktop.pages.fields import (ChoiceField, SecretField)

class Ui_SignOffForm(object):
    def setupUi(self, SignOffForm):
        if not SignOffForm.objectName():
            SignOffForm.setObjectName(u"SignOffForm")
        self.column = QVBoxLayout(SignOffForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.nameField = ChoiceField(SignOffForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.column.addWidget(self.nameField)

        self.passphraseField = SecretField(SignOffForm)
        self.passphraseField.setObjectName(u"passphraseField")
        self.passphraseField.setProperty(u"needed", True)

        self.column.addWidget(self.passphraseField)


        self.retranslateUi(SignOffForm)
    # setupUi

    def retranslateUi(self, SignOffForm):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("SignOffForm", u"Name", None))
        self.passphraseField.setProperty(u"caption", QCoreApplication.translate("SignOffForm", u"Passphrase", None))
        pass
    # retranslateUi
