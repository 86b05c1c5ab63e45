# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decision.ui'
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
from PySide6.QtWidgets import (QApplication, QLabel, QSizePolicy, QVBoxLayout,
    QWidget)

from vetdesk.desktop.pages.fields import (ChipsField, ChoiceField, DayField, NoteField,
    SecretField)

class Ui_DecisionForm(object):
    def setupUi(self, DecisionForm):
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.column = QVBoxLayout(DecisionForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.outcomeField = ChipsField(DecisionForm)
        self.outcomeField.setObjectName(u"outcomeField")
        self.outcomeField.setProperty(u"needed", True)

        self.column.addWidget(self.outcomeField)

        self.reasonField = NoteField(DecisionForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.column.addWidget(self.reasonField)

        self.conditionsField = NoteField(DecisionForm)
        self.conditionsField.setObjectName(u"conditionsField")
        self.conditionsField.setProperty(u"needed", True)

        self.column.addWidget(self.conditionsField)

        self.dueField = DayField(DecisionForm)
        self.dueField.setObjectName(u"dueField")
        self.dueField.setProperty(u"needed", True)

        self.column.addWidget(self.dueField)

        self.deciderHeading = QLabel(DecisionForm)
        self.deciderHeading.setObjectName(u"deciderHeading")
        self.deciderHeading.setProperty(u"text-role", u"card")

        self.column.addWidget(self.deciderHeading)

        self.deciderNote = QLabel(DecisionForm)
        self.deciderNote.setObjectName(u"deciderNote")
        self.deciderNote.setWordWrap(True)
        self.deciderNote.setProperty(u"text-role", u"soft")

        self.column.addWidget(self.deciderNote)

        self.nameField = ChoiceField(DecisionForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.column.addWidget(self.nameField)

        self.passphraseField = SecretField(DecisionForm)
        self.passphraseField.setObjectName(u"passphraseField")
        self.passphraseField.setProperty(u"needed", True)

        self.column.addWidget(self.passphraseField)


        self.retranslateUi(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm):
        self.outcomeField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Decision", None))
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Reason", None))
        self.conditionsField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Conditions, one per line", None))
        self.dueField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"To be met by", None))
        self.dueField.setProperty(u"why", QCoreApplication.translate("DecisionForm", u"Each becomes a task of the collector and stands on Today when it falls due.", None))
        self.deciderHeading.setText(QCoreApplication.translate("DecisionForm", u"Decided by", None))
        self.deciderNote.setText(QCoreApplication.translate("DecisionForm", u"The person who reviewed cannot decide. The decider enters their own passphrase.", None))
        self.nameField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Name", None))
        self.passphraseField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Passphrase", None))
        pass
    # retranslateUi
