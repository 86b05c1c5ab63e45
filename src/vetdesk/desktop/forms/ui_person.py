# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QSizePolicy,
    QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (ChoiceField, LineField)

class Ui_PersonForm(object):
    def setupUi(self, PersonForm):
        if not PersonForm.objectName():
            PersonForm.setObjectName(u"PersonForm")
        self.column = QVBoxLayout(PersonForm)
        self.column.setSpacing(14)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.grid = QGridLayout()
        self.grid.setObjectName(u"grid")
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(12)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.nameField = LineField(PersonForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.grid.addWidget(self.nameField, 0, 0, 1, 1)

        self.idNumberField = LineField(PersonForm)
        self.idNumberField.setObjectName(u"idNumberField")
        self.idNumberField.setProperty(u"needed", True)

        self.grid.addWidget(self.idNumberField, 0, 1, 1, 1)

        self.postField = LineField(PersonForm)
        self.postField.setObjectName(u"postField")

        self.grid.addWidget(self.postField, 1, 0, 1, 1)


        self.column.addLayout(self.grid)

        self.employerField = ChoiceField(PersonForm)
        self.employerField.setObjectName(u"employerField")
        self.employerField.setProperty(u"needed", True)

        self.column.addWidget(self.employerField)

        self.keyBox = QCheckBox(PersonForm)
        self.keyBox.setObjectName(u"keyBox")

        self.column.addWidget(self.keyBox)


        self.retranslateUi(PersonForm)
    # setupUi

    def retranslateUi(self, PersonForm):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("PersonForm", u"Name", None))
        self.idNumberField.setProperty(u"caption", QCoreApplication.translate("PersonForm", u"Identity number", None))
        self.idNumberField.setProperty(u"why", QCoreApplication.translate("PersonForm", u"Resident identity card, permit or passport; shown masked afterwards.", None))
        self.postField.setProperty(u"caption", QCoreApplication.translate("PersonForm", u"Post", None))
        self.employerField.setProperty(u"caption", QCoreApplication.translate("PersonForm", u"Employer", None))
        self.keyBox.setText(QCoreApplication.translate("PersonForm", u"Key person: head of collection, system administrator or receiver of data", None))
        pass
    # retranslateUi
