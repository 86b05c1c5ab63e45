# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'schedule_import.ui'
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
from PySide6.QtWidgets import (QApplication, QGridLayout, QLabel, QSizePolicy,
    QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChoiceField, LineField, NoteField)

class Ui_ScheduleImportForm(object):
    def setupUi(self, ScheduleImportForm):
        if not ScheduleImportForm.objectName():
            ScheduleImportForm.setObjectName(u"ScheduleImportForm")
        self.lines = QVBoxLayout(ScheduleImportForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.fileName = QLabel(ScheduleImportForm)
        self.fileName.setObjectName(u"fileName")
        self.fileName.setWordWrap(True)
        self.fileName.setProperty(u"text-role", u"strong")

        self.lines.addWidget(self.fileName)

        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(20)
        self.choices.setVerticalSpacing(14)
        self.sheetField = LineField(ScheduleImportForm)
        self.sheetField.setObjectName(u"sheetField")

        self.choices.addWidget(self.sheetField, 0, 0, 1, 1)

        self.unitField = ChoiceField(ScheduleImportForm)
        self.unitField.setObjectName(u"unitField")

        self.choices.addWidget(self.unitField, 0, 1, 1, 1)

        self.totalField = ChoiceField(ScheduleImportForm)
        self.totalField.setObjectName(u"totalField")

        self.choices.addWidget(self.totalField, 1, 0, 1, 2)

        self.columnsField = NoteField(ScheduleImportForm)
        self.columnsField.setObjectName(u"columnsField")
        self.columnsField.setProperty(u"hint", u"\u6ede\u7eb3\u91d1 = \u8fdd\u7ea6\u91d1")

        self.choices.addWidget(self.columnsField, 2, 0, 1, 2)


        self.lines.addLayout(self.choices)


        self.retranslateUi(ScheduleImportForm)
    # setupUi

    def retranslateUi(self, ScheduleImportForm):
        self.fileName.setText("")
        self.sheetField.setProperty(u"caption", QCoreApplication.translate("ScheduleImportForm", u"Sheet", None))
        self.sheetField.setProperty(u"why", QCoreApplication.translate("ScheduleImportForm", u"Only when the workbook has several.", None))
        self.unitField.setProperty(u"caption", QCoreApplication.translate("ScheduleImportForm", u"Unit of the amounts", None))
        self.totalField.setProperty(u"caption", QCoreApplication.translate("ScheduleImportForm", u"When typed totals differ from the rows", None))
        self.columnsField.setProperty(u"caption", QCoreApplication.translate("ScheduleImportForm", u"Columns with other names", None))
        self.columnsField.setProperty(u"why", QCoreApplication.translate("ScheduleImportForm", u"One per line: the header, an equals sign, and the column it stands for, or 'drop'.", None))
        pass
    # retranslateUi
