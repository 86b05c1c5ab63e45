# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'business_owner.ui'
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

from vetdesk.desktop.pages.fields import ChoiceField

class Ui_BusinessOwnerForm(object):
    def setupUi(self, BusinessOwnerForm):
        if not BusinessOwnerForm.objectName():
            BusinessOwnerForm.setObjectName(u"BusinessOwnerForm")
        self.column = QVBoxLayout(BusinessOwnerForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.ownerField = ChoiceField(BusinessOwnerForm)
        self.ownerField.setObjectName(u"ownerField")

        self.column.addWidget(self.ownerField)


        self.retranslateUi(BusinessOwnerForm)
    # setupUi

    def retranslateUi(self, BusinessOwnerForm):
        self.ownerField.setProperty(u"caption", QCoreApplication.translate("BusinessOwnerForm", u"Business owner", None))
        pass
    # retranslateUi
