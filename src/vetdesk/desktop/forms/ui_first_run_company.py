# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_company.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout,
    QWidget)

from vetdesk.desktop.pages.fields import LineField

class Ui_FirstRunCompany(object):
    def setupUi(self, FirstRunCompany):
        if not FirstRunCompany.objectName():
            FirstRunCompany.setObjectName(u"FirstRunCompany")
        self.fields = QVBoxLayout(FirstRunCompany)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.row0 = QHBoxLayout()
        self.row0.setSpacing(16)
        self.row0.setObjectName(u"row0")
        self.nameField = LineField(FirstRunCompany)
        self.nameField.setObjectName(u"nameField")

        self.row0.addWidget(self.nameField)

        self.usccField = LineField(FirstRunCompany)
        self.usccField.setObjectName(u"usccField")

        self.row0.addWidget(self.usccField)


        self.fields.addLayout(self.row0)

        self.addressField = LineField(FirstRunCompany)
        self.addressField.setObjectName(u"addressField")

        self.fields.addWidget(self.addressField)

        self.row2 = QHBoxLayout()
        self.row2.setSpacing(16)
        self.row2.setObjectName(u"row2")
        self.legalRepresentativeField = LineField(FirstRunCompany)
        self.legalRepresentativeField.setObjectName(u"legalRepresentativeField")

        self.row2.addWidget(self.legalRepresentativeField)

        self.legalTitleField = LineField(FirstRunCompany)
        self.legalTitleField.setObjectName(u"legalTitleField")

        self.row2.addWidget(self.legalTitleField)


        self.fields.addLayout(self.row2)

        self.row3 = QHBoxLayout()
        self.row3.setSpacing(16)
        self.row3.setObjectName(u"row3")
        self.contactField = LineField(FirstRunCompany)
        self.contactField.setObjectName(u"contactField")

        self.row3.addWidget(self.contactField)

        self.phoneField = LineField(FirstRunCompany)
        self.phoneField.setObjectName(u"phoneField")

        self.row3.addWidget(self.phoneField)


        self.fields.addLayout(self.row3)


        self.retranslateUi(FirstRunCompany)
    # setupUi

    def retranslateUi(self, FirstRunCompany):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Full name of your company", None))
        self.usccField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Unified social credit code", None))
        self.usccField.setProperty(u"why", QCoreApplication.translate("FirstRunCompany", u"18 characters; the last one is checked.", None))
        self.addressField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Registered address", None))
        self.legalRepresentativeField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Legal representative", None))
        self.legalTitleField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Office of the legal representative", None))
        self.legalTitleField.setProperty(u"hint", QCoreApplication.translate("FirstRunCompany", u"For example chairman", None))
        self.contactField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Contact", None))
        self.phoneField.setProperty(u"caption", QCoreApplication.translate("FirstRunCompany", u"Telephone", None))
        pass
    # retranslateUi
