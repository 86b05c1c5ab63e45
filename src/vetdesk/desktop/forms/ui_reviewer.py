# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reviewer.ui'
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

from vetdesk.desktop.pages.fields import ChoiceField

class Ui_ReviewerForm(object):
    def setupUi(self, ReviewerForm):
        if not ReviewerForm.objectName():
            ReviewerForm.setObjectName(u"ReviewerForm")
        self.lines = QVBoxLayout(ReviewerForm)
        self.lines.setSpacing(12)
        self.lines.setObjectName(u"lines")
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.reviewerField = ChoiceField(ReviewerForm)
        self.reviewerField.setObjectName(u"reviewerField")
        self.reviewerField.setProperty(u"needed", True)

        self.lines.addWidget(self.reviewerField)


        self.retranslateUi(ReviewerForm)
    # setupUi

    def retranslateUi(self, ReviewerForm):
        self.reviewerField.setProperty(u"caption", QCoreApplication.translate("ReviewerForm", u"Who reviews?", None))
        self.reviewerField.setProperty(u"why", QCoreApplication.translate("ReviewerForm", u"Somebody other than the drafter.", None))
        pass
    # retranslateUi
