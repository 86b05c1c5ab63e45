# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recheck_changed.ui'
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

from vetdesk.desktop.pages.fields import (ChoiceField, NoteField)

class Ui_RecheckChangedForm(object):
    def setupUi(self, RecheckChangedForm):
        if not RecheckChangedForm.objectName():
            RecheckChangedForm.setObjectName(u"RecheckChangedForm")
        self.lines = QVBoxLayout(RecheckChangedForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.checkField = ChoiceField(RecheckChangedForm)
        self.checkField.setObjectName(u"checkField")
        self.checkField.setProperty(u"needed", True)

        self.lines.addWidget(self.checkField)

        self.noteField = NoteField(RecheckChangedForm)
        self.noteField.setObjectName(u"noteField")
        self.noteField.setProperty(u"needed", True)

        self.lines.addWidget(self.noteField)


        self.retranslateUi(RecheckChangedForm)
    # setupUi

    def retranslateUi(self, RecheckChangedForm):
        self.checkField.setProperty(u"caption", QCoreApplication.translate("RecheckChangedForm", u"Which check is not right any more?", None))
        self.noteField.setProperty(u"caption", QCoreApplication.translate("RecheckChangedForm", u"What has changed?", None))
        pass
    # retranslateUi
