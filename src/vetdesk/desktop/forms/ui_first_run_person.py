# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_person.ui'
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

from vetdesk.desktop.pages.fields import LineField

class Ui_FirstRunPerson(object):
    def setupUi(self, FirstRunPerson):
        if not FirstRunPerson.objectName():
            FirstRunPerson.setObjectName(u"FirstRunPerson")
        self.fields = QVBoxLayout(FirstRunPerson)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.nameField = LineField(FirstRunPerson)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.fields.addWidget(self.nameField)

        self.postField = LineField(FirstRunPerson)
        self.postField.setObjectName(u"postField")

        self.fields.addWidget(self.postField)


        self.retranslateUi(FirstRunPerson)
    # setupUi

    def retranslateUi(self, FirstRunPerson):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("FirstRunPerson", u"Your name", None))
        self.nameField.setProperty(u"why", QCoreApplication.translate("FirstRunPerson", u"It stands in the journal beside everything you do.", None))
        self.postField.setProperty(u"caption", QCoreApplication.translate("FirstRunPerson", u"Your post", None))
        self.postField.setProperty(u"hint", QCoreApplication.translate("FirstRunPerson", u"For example legal department", None))
        pass
    # retranslateUi
