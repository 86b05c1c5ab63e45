# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recheck.ui'
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

class Ui_RecheckForm(object):
    def setupUi(self, RecheckForm):
        if not RecheckForm.objectName():
            RecheckForm.setObjectName(u"RecheckForm")
        self.column = QVBoxLayout(RecheckForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.dayField = DayField(RecheckForm)
        self.dayField.setObjectName(u"dayField")
        self.dayField.setProperty(u"needed", True)

        self.column.addWidget(self.dayField)


        self.retranslateUi(RecheckForm)
    # setupUi

    def retranslateUi(self, RecheckForm):
        self.dayField.setProperty(u"caption", QCoreApplication.translate("RecheckForm", u"Registers asked again on", None))
        pass
    # retranslateUi
