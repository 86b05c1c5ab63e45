# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'condition_reopen.ui'
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

class Ui_ConditionReopenForm(object):
    def setupUi(self, ConditionReopenForm):
        if not ConditionReopenForm.objectName():
            ConditionReopenForm.setObjectName(u"ConditionReopenForm")
        self.lines = QVBoxLayout(ConditionReopenForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.reasonField = NoteField(ConditionReopenForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.lines.addWidget(self.reasonField)


        self.retranslateUi(ConditionReopenForm)
    # setupUi

    def retranslateUi(self, ConditionReopenForm):
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("ConditionReopenForm", u"Why is it not met after all?", None))
        self.reasonField.setProperty(u"why", QCoreApplication.translate("ConditionReopenForm", u"The decision that relied on it is stale from today until it is met again.", None))
        pass
    # retranslateUi
