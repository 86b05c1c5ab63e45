# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'authorisation.ui'
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

from vetdesk.desktop.pages.fields import DayField

class Ui_AuthorisationForm(object):
    def setupUi(self, AuthorisationForm):
        if not AuthorisationForm.objectName():
            AuthorisationForm.setObjectName(u"AuthorisationForm")
        self.column = QVBoxLayout(AuthorisationForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.dayField = DayField(AuthorisationForm)
        self.dayField.setObjectName(u"dayField")
        self.dayField.setProperty(u"needed", True)

        self.column.addWidget(self.dayField)


        self.retranslateUi(AuthorisationForm)
    # setupUi

    def retranslateUi(self, AuthorisationForm):
        self.dayField.setProperty(u"caption", QCoreApplication.translate("AuthorisationForm", u"Signed on", None))
        pass
    # retranslateUi
