# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_passphrase.ui'
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

from vetdesk.desktop.pages.fields import SecretField

class Ui_NewPassphrase(object):
    def setupUi(self, NewPassphrase):
        if not NewPassphrase.objectName():
            NewPassphrase.setObjectName(u"NewPassphrase")
        self.fields = QVBoxLayout(NewPassphrase)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.passphraseField = SecretField(NewPassphrase)
        self.passphraseField.setObjectName(u"passphraseField")

        self.fields.addWidget(self.passphraseField)

        self.againField = SecretField(NewPassphrase)
        self.againField.setObjectName(u"againField")

        self.fields.addWidget(self.againField)


        self.retranslateUi(NewPassphrase)
    # setupUi

    def retranslateUi(self, NewPassphrase):
        self.passphraseField.setProperty(u"caption", QCoreApplication.translate("NewPassphrase", u"Passphrase", None))
        self.passphraseField.setProperty(u"why", QCoreApplication.translate("NewPassphrase", u"At least 15 characters. Several unrelated words are easy to keep in mind and hard to guess.", None))
        self.againField.setProperty(u"caption", QCoreApplication.translate("NewPassphrase", u"The same again", None))
        pass
    # retranslateUi
