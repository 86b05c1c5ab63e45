# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'condition_met.ui'
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

from vetdesk.desktop.pages.fields import (DayField, NoteField)

class Ui_ConditionMetForm(object):
    def setupUi(self, ConditionMetForm):
        if not ConditionMetForm.objectName():
            ConditionMetForm.setObjectName(u"ConditionMetForm")
        self.column = QVBoxLayout(ConditionMetForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.dayField = DayField(ConditionMetForm)
        self.dayField.setObjectName(u"dayField")
        self.dayField.setProperty(u"needed", True)

        self.column.addWidget(self.dayField)

        self.proofField = NoteField(ConditionMetForm)
        self.proofField.setObjectName(u"proofField")
        self.proofField.setProperty(u"needed", True)

        self.column.addWidget(self.proofField)


        self.retranslateUi(ConditionMetForm)
    # setupUi

    def retranslateUi(self, ConditionMetForm):
        self.dayField.setProperty(u"caption", QCoreApplication.translate("ConditionMetForm", u"Met on", None))
        self.proofField.setProperty(u"caption", QCoreApplication.translate("ConditionMetForm", u"What shows it?", None))
        self.proofField.setProperty(u"why", QCoreApplication.translate("ConditionMetForm", u"The paper, its number and where it is kept.", None))
        pass
    # retranslateUi
