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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChipsField, ChoiceField, NoteField, SecretField)
from vetdesk.desktop.pages.review.conditionrows import ConditionsField
from vetdesk.desktop.pages.review.signoffs import SignOffRows

class Ui_DecisionForm(object):
    def setupUi(self, DecisionForm):
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.columns = QHBoxLayout(DecisionForm)
        self.columns.setSpacing(28)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QVBoxLayout()
        self.left.setSpacing(14)
        self.left.setObjectName(u"left")
        self.outcomeField = ChipsField(DecisionForm)
        self.outcomeField.setObjectName(u"outcomeField")
        self.outcomeField.setProperty(u"needed", True)

        self.left.addWidget(self.outcomeField)

        self.reasonField = NoteField(DecisionForm)
        self.reasonField.setObjectName(u"reasonField")
        self.reasonField.setProperty(u"needed", True)

        self.left.addWidget(self.reasonField)

        self.conditionsField = ConditionsField(DecisionForm)
        self.conditionsField.setObjectName(u"conditionsField")
        self.conditionsField.setProperty(u"needed", True)

        self.left.addWidget(self.conditionsField)

        self.leftEnd = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left.addItem(self.leftEnd)


        self.columns.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(14)
        self.right.setObjectName(u"right")
        self.signOffHeading = QLabel(DecisionForm)
        self.signOffHeading.setObjectName(u"signOffHeading")
        self.signOffHeading.setProperty(u"text-role", u"card")

        self.right.addWidget(self.signOffHeading)

        self.signOffNote = QLabel(DecisionForm)
        self.signOffNote.setObjectName(u"signOffNote")
        self.signOffNote.setWordWrap(True)
        self.signOffNote.setProperty(u"text-role", u"soft")

        self.right.addWidget(self.signOffNote)

        self.signOffs = SignOffRows(DecisionForm)
        self.signOffs.setObjectName(u"signOffs")

        self.right.addWidget(self.signOffs)

        self.deciderHeading = QLabel(DecisionForm)
        self.deciderHeading.setObjectName(u"deciderHeading")
        self.deciderHeading.setProperty(u"text-role", u"card")

        self.right.addWidget(self.deciderHeading)

        self.deciderNote = QLabel(DecisionForm)
        self.deciderNote.setObjectName(u"deciderNote")
        self.deciderNote.setWordWrap(True)
        self.deciderNote.setProperty(u"text-role", u"soft")

        self.right.addWidget(self.deciderNote)

        self.nameField = ChoiceField(DecisionForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.right.addWidget(self.nameField)

        self.passphraseField = SecretField(DecisionForm)
        self.passphraseField.setObjectName(u"passphraseField")
        self.passphraseField.setProperty(u"needed", True)

        self.right.addWidget(self.passphraseField)

        self.rightEnd = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right.addItem(self.rightEnd)


        self.columns.addLayout(self.right)

        self.columns.setStretch(0, 5)
        self.columns.setStretch(1, 4)

        self.retranslateUi(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm):
        self.outcomeField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Decision", None))
        self.reasonField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Reason", None))
        self.conditionsField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Conditions", None))
        self.conditionsField.setProperty(u"why", QCoreApplication.translate("DecisionForm", u"Each becomes a task of the collector and stands on Today when it falls due.", None))
        self.signOffHeading.setText(QCoreApplication.translate("DecisionForm", u"Sign-offs", None))
        self.signOffNote.setText(QCoreApplication.translate("DecisionForm", u"Legal, business and information security sign off an admission, each with their own passphrase.", None))
        self.deciderHeading.setText(QCoreApplication.translate("DecisionForm", u"Decided by", None))
        self.deciderNote.setText(QCoreApplication.translate("DecisionForm", u"Neither the reviewer nor the business owner decides. The decider enters their own passphrase.", None))
        self.nameField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Name", None))
        self.passphraseField.setProperty(u"caption", QCoreApplication.translate("DecisionForm", u"Passphrase", None))
        pass
    # retranslateUi
