# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recheck_reason.ui'
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

from vetdesk.desktop.pages.fields import NoteField

class Ui_RecheckReasonForm(object):
    def setupUi(self, RecheckReasonForm):
        if not RecheckReasonForm.objectName():
            RecheckReasonForm.setObjectName(u"RecheckReasonForm")
        self.lines = QVBoxLayout(RecheckReasonForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.reasonField = NoteField(RecheckReasonForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.lines.addWidget(self.reasonField)


        self.retranslateUi(RecheckReasonForm)
    # setupUi

    def retranslateUi(self, RecheckReasonForm):
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("RecheckReasonForm", u"Why is there no capture?", None))
        pass
    # retranslateUi
