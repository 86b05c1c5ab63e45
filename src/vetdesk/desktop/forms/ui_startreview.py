# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'startreview.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QSizePolicy, QVBoxLayout,
    QWidget)

from vetdesk.desktop.pages.fields import (ChipsField, ChoiceField)

class Ui_StartReviewForm(object):
    def setupUi(self, StartReviewForm):
        if not StartReviewForm.objectName():
            StartReviewForm.setObjectName(u"StartReviewForm")
        self.column = QVBoxLayout(StartReviewForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.roadField = ChipsField(StartReviewForm)
        self.roadField.setObjectName(u"roadField")
        self.roadField.setProperty(u"needed", True)

        self.column.addWidget(self.roadField)

        self.creditorField = ChoiceField(StartReviewForm)
        self.creditorField.setObjectName(u"creditorField")
        self.creditorField.setProperty(u"needed", True)

        self.column.addWidget(self.creditorField)

        self.assetField = ChoiceField(StartReviewForm)
        self.assetField.setObjectName(u"assetField")

        self.column.addWidget(self.assetField)

        self.assigneeField = ChoiceField(StartReviewForm)
        self.assigneeField.setObjectName(u"assigneeField")

        self.column.addWidget(self.assigneeField)

        self.channelsField = ChipsField(StartReviewForm)
        self.channelsField.setObjectName(u"channelsField")

        self.column.addWidget(self.channelsField)

        self.callsBox = QCheckBox(StartReviewForm)
        self.callsBox.setObjectName(u"callsBox")

        self.column.addWidget(self.callsBox)


        self.retranslateUi(StartReviewForm)
    # setupUi

    def retranslateUi(self, StartReviewForm):
        self.roadField.setProperty(u"caption", QCoreApplication.translate("StartReviewForm", u"Arrangement", None))
        self.creditorField.setProperty(u"caption", QCoreApplication.translate("StartReviewForm", u"Kind of creditor", None))
        self.creditorField.setProperty(u"why", QCoreApplication.translate("StartReviewForm", u"As the agreement will have it; banks and other licensed lenders are held to stricter checks.", None))
        self.assetField.setProperty(u"caption", QCoreApplication.translate("StartReviewForm", u"Kind of claims", None))
        self.assigneeField.setProperty(u"caption", QCoreApplication.translate("StartReviewForm", u"Kind of assignee", None))
        self.channelsField.setProperty(u"caption", QCoreApplication.translate("StartReviewForm", u"Channels the collector will use", None))
        self.callsBox.setText(QCoreApplication.translate("StartReviewForm", u"The assignee will call debtors", None))
        pass
    # retranslateUi
