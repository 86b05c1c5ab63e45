# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_matter.ui'
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

from vetdesk.desktop.pages.fields import (ChipsField, ChoiceField, LineField)

class Ui_NewMatterForm(object):
    def setupUi(self, NewMatterForm):
        if not NewMatterForm.objectName():
            NewMatterForm.setObjectName(u"NewMatterForm")
        self.lines = QVBoxLayout(NewMatterForm)
        self.lines.setSpacing(14)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.roadField = ChipsField(NewMatterForm)
        self.roadField.setObjectName(u"roadField")
        self.roadField.setProperty(u"needed", True)

        self.lines.addWidget(self.roadField)

        self.roadMeaning = QLabel(NewMatterForm)
        self.roadMeaning.setObjectName(u"roadMeaning")
        self.roadMeaning.setWordWrap(True)
        self.roadMeaning.setProperty(u"text-role", u"soft")

        self.lines.addWidget(self.roadMeaning)

        self.choices = QGridLayout()
        self.choices.setObjectName(u"choices")
        self.choices.setHorizontalSpacing(20)
        self.choices.setVerticalSpacing(14)
        self.organisationField = ChoiceField(NewMatterForm)
        self.organisationField.setObjectName(u"organisationField")
        self.organisationField.setProperty(u"needed", True)

        self.choices.addWidget(self.organisationField, 0, 0, 1, 1)

        self.collectorField = ChoiceField(NewMatterForm)
        self.collectorField.setObjectName(u"collectorField")
        self.collectorField.setProperty(u"needed", True)

        self.choices.addWidget(self.collectorField, 0, 1, 1, 1)

        self.creditorField = ChoiceField(NewMatterForm)
        self.creditorField.setObjectName(u"creditorField")
        self.creditorField.setProperty(u"needed", True)

        self.choices.addWidget(self.creditorField, 1, 0, 1, 1)

        self.assetField = ChoiceField(NewMatterForm)
        self.assetField.setObjectName(u"assetField")
        self.assetField.setProperty(u"needed", True)

        self.choices.addWidget(self.assetField, 1, 1, 1, 1)

        self.assigneeField = ChoiceField(NewMatterForm)
        self.assigneeField.setObjectName(u"assigneeField")
        self.assigneeField.setProperty(u"needed", True)

        self.choices.addWidget(self.assigneeField, 2, 0, 1, 1)

        self.referenceField = LineField(NewMatterForm)
        self.referenceField.setObjectName(u"referenceField")

        self.choices.addWidget(self.referenceField, 2, 1, 1, 1)


        self.lines.addLayout(self.choices)

        self.lenderWarning = QLabel(NewMatterForm)
        self.lenderWarning.setObjectName(u"lenderWarning")
        self.lenderWarning.setWordWrap(True)
        self.lenderWarning.setProperty(u"text-role", u"body")

        self.lines.addWidget(self.lenderWarning)


        self.retranslateUi(NewMatterForm)
    # setupUi

    def retranslateUi(self, NewMatterForm):
        self.roadField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"Which road do the claims take?", None))
        self.roadMeaning.setText("")
        self.organisationField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"Our side", None))
        self.collectorField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"The other side", None))
        self.creditorField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"What is our organisation?", None))
        self.assetField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"What kind of claims?", None))
        self.assigneeField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"What is the buyer?", None))
        self.referenceField.setProperty(u"caption", QCoreApplication.translate("NewMatterForm", u"Matter reference", None))
        self.referenceField.setProperty(u"why", QCoreApplication.translate("NewMatterForm", u"Left empty, it is numbered by the day.", None))
        self.lenderWarning.setText("")
        pass
    # retranslateUi
