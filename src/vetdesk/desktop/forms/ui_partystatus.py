# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'partystatus.ui'
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

from vetdesk.desktop.pages.fields import (ChipsField, NoteField)

class Ui_StatusForm(object):
    def setupUi(self, StatusForm):
        if not StatusForm.objectName():
            StatusForm.setObjectName(u"StatusForm")
        self.column = QVBoxLayout(StatusForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.statusField = ChipsField(StatusForm)
        self.statusField.setObjectName(u"statusField")
        self.statusField.setProperty(u"needed", True)

        self.column.addWidget(self.statusField)

        self.reasonField = NoteField(StatusForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.column.addWidget(self.reasonField)


        self.retranslateUi(StatusForm)
    # setupUi

    def retranslateUi(self, StatusForm):
        self.statusField.setProperty(u"caption", QCoreApplication.translate("StatusForm", u"New status", None))
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("StatusForm", u"Why?", None))
        self.reasonField.setProperty(u"why", QCoreApplication.translate("StatusForm", u"Kept in the history; an auditor will ask.", None))
        pass
    # retranslateUi
