# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evidence.ui'
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

from vetdesk.desktop.pages.fields import (ChoiceField, DayField, LineField)

class Ui_EvidenceForm(object):
    def setupUi(self, EvidenceForm):
        if not EvidenceForm.objectName():
            EvidenceForm.setObjectName(u"EvidenceForm")
        self.column = QVBoxLayout(EvidenceForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.nameField = LineField(EvidenceForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.column.addWidget(self.nameField)

        self.sourceField = LineField(EvidenceForm)
        self.sourceField.setObjectName(u"sourceField")
        self.sourceField.setProperty(u"needed", True)

        self.column.addWidget(self.sourceField)

        self.queryField = LineField(EvidenceForm)
        self.queryField.setObjectName(u"queryField")

        self.column.addWidget(self.queryField)

        self.dayField = DayField(EvidenceForm)
        self.dayField.setObjectName(u"dayField")
        self.dayField.setProperty(u"needed", True)

        self.column.addWidget(self.dayField)

        self.untilField = DayField(EvidenceForm)
        self.untilField.setObjectName(u"untilField")

        self.column.addWidget(self.untilField)

        self.replacesField = ChoiceField(EvidenceForm)
        self.replacesField.setObjectName(u"replacesField")

        self.column.addWidget(self.replacesField)


        self.retranslateUi(EvidenceForm)
    # setupUi

    def retranslateUi(self, EvidenceForm):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Name of the file", None))
        self.sourceField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Source", None))
        self.sourceField.setProperty(u"hint", QCoreApplication.translate("EvidenceForm", u"Where it was looked up", None))
        self.queryField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Query", None))
        self.queryField.setProperty(u"hint", QCoreApplication.translate("EvidenceForm", u"What was searched for", None))
        self.dayField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Taken on", None))
        self.untilField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Valid until (if the paper says so)", None))
        self.replacesField.setProperty(u"caption", QCoreApplication.translate("EvidenceForm", u"Replaces an older capture", None))
        pass
    # retranslateUi
