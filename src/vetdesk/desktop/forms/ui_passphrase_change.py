# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_change.ui'
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

class Ui_PassphraseChange(object):
    def setupUi(self, PassphraseChange):
        if not PassphraseChange.objectName():
            PassphraseChange.setObjectName(u"PassphraseChange")
        self.fields = QVBoxLayout(PassphraseChange)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.oldField = SecretField(PassphraseChange)
        self.oldField.setObjectName(u"oldField")
        self.oldField.setProperty(u"needed", True)

        self.fields.addWidget(self.oldField)


        self.retranslateUi(PassphraseChange)
    # setupUi

    def retranslateUi(self, PassphraseChange):
        self.oldField.setProperty(u"caption", QCoreApplication.translate("PassphraseChange", u"Present passphrase", None))
        pass
    # retranslateUi
