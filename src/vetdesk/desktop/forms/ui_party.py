# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'party.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QLabel,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (AmountField, DayField, LineField, NoteField)
from vetdesk.desktop.pages.rowseditor import RowsEditor

class Ui_PartyForm(object):
    def setupUi(self, PartyForm):
        if not PartyForm.objectName():
            PartyForm.setObjectName(u"PartyForm")
        self.sections = QVBoxLayout(PartyForm)
        self.sections.setSpacing(14)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 0, 0)
        self.registerHeading = QLabel(PartyForm)
        self.registerHeading.setObjectName(u"registerHeading")
        self.registerHeading.setProperty(u"text-role", u"card")

        self.sections.addWidget(self.registerHeading)

        self.registerGrid = QGridLayout()
        self.registerGrid.setObjectName(u"registerGrid")
        self.registerGrid.setHorizontalSpacing(20)
        self.registerGrid.setVerticalSpacing(12)
        self.registerGrid.setContentsMargins(0, 0, 0, 0)
        self.nameField = LineField(PartyForm)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.registerGrid.addWidget(self.nameField, 0, 0, 1, 2)

        self.usccField = LineField(PartyForm)
        self.usccField.setObjectName(u"usccField")
        self.usccField.setProperty(u"needed", True)

        self.registerGrid.addWidget(self.usccField, 1, 0, 1, 1)

        self.shortNameField = LineField(PartyForm)
        self.shortNameField.setObjectName(u"shortNameField")

        self.registerGrid.addWidget(self.shortNameField, 1, 1, 1, 1)

        self.addressField = LineField(PartyForm)
        self.addressField.setObjectName(u"addressField")
        self.addressField.setProperty(u"needed", True)

        self.registerGrid.addWidget(self.addressField, 2, 0, 1, 2)

        self.legalRepresentativeField = LineField(PartyForm)
        self.legalRepresentativeField.setObjectName(u"legalRepresentativeField")
        self.legalRepresentativeField.setProperty(u"needed", True)

        self.registerGrid.addWidget(self.legalRepresentativeField, 3, 0, 1, 1)

        self.legalTitleField = LineField(PartyForm)
        self.legalTitleField.setObjectName(u"legalTitleField")
        self.legalTitleField.setProperty(u"needed", True)

        self.registerGrid.addWidget(self.legalTitleField, 3, 1, 1, 1)

        self.registeredCapitalField = AmountField(PartyForm)
        self.registeredCapitalField.setObjectName(u"registeredCapitalField")

        self.registerGrid.addWidget(self.registeredCapitalField, 4, 0, 1, 1)

        self.paidInCapitalField = AmountField(PartyForm)
        self.paidInCapitalField.setObjectName(u"paidInCapitalField")

        self.registerGrid.addWidget(self.paidInCapitalField, 4, 1, 1, 1)

        self.establishedField = DayField(PartyForm)
        self.establishedField.setObjectName(u"establishedField")

        self.registerGrid.addWidget(self.establishedField, 5, 0, 1, 1)

        self.scopeField = NoteField(PartyForm)
        self.scopeField.setObjectName(u"scopeField")

        self.registerGrid.addWidget(self.scopeField, 6, 0, 1, 2)


        self.sections.addLayout(self.registerGrid)

        self.contactHeading = QLabel(PartyForm)
        self.contactHeading.setObjectName(u"contactHeading")
        self.contactHeading.setProperty(u"text-role", u"card")

        self.sections.addWidget(self.contactHeading)

        self.contactGrid = QGridLayout()
        self.contactGrid.setObjectName(u"contactGrid")
        self.contactGrid.setHorizontalSpacing(20)
        self.contactGrid.setVerticalSpacing(12)
        self.contactGrid.setContentsMargins(0, 0, 0, 0)
        self.contactField = LineField(PartyForm)
        self.contactField.setObjectName(u"contactField")
        self.contactField.setProperty(u"needed", True)

        self.contactGrid.addWidget(self.contactField, 0, 0, 1, 1)

        self.phoneField = LineField(PartyForm)
        self.phoneField.setObjectName(u"phoneField")
        self.phoneField.setProperty(u"needed", True)

        self.contactGrid.addWidget(self.phoneField, 0, 1, 1, 1)

        self.emailField = LineField(PartyForm)
        self.emailField.setObjectName(u"emailField")

        self.contactGrid.addWidget(self.emailField, 1, 0, 1, 1)

        self.verifyPhoneField = LineField(PartyForm)
        self.verifyPhoneField.setObjectName(u"verifyPhoneField")

        self.contactGrid.addWidget(self.verifyPhoneField, 1, 1, 1, 1)

        self.complaintField = LineField(PartyForm)
        self.complaintField.setObjectName(u"complaintField")

        self.contactGrid.addWidget(self.complaintField, 2, 0, 1, 2)


        self.sections.addLayout(self.contactGrid)

        self.accountHeading = QLabel(PartyForm)
        self.accountHeading.setObjectName(u"accountHeading")
        self.accountHeading.setProperty(u"text-role", u"card")

        self.sections.addWidget(self.accountHeading)

        self.accountGrid = QGridLayout()
        self.accountGrid.setObjectName(u"accountGrid")
        self.accountGrid.setHorizontalSpacing(20)
        self.accountGrid.setVerticalSpacing(12)
        self.accountGrid.setContentsMargins(0, 0, 0, 0)
        self.accountNameField = LineField(PartyForm)
        self.accountNameField.setObjectName(u"accountNameField")

        self.accountGrid.addWidget(self.accountNameField, 0, 0, 1, 2)

        self.accountBankField = LineField(PartyForm)
        self.accountBankField.setObjectName(u"accountBankField")

        self.accountGrid.addWidget(self.accountBankField, 1, 0, 1, 1)

        self.accountNumberField = LineField(PartyForm)
        self.accountNumberField.setObjectName(u"accountNumberField")

        self.accountGrid.addWidget(self.accountNumberField, 1, 1, 1, 1)


        self.sections.addLayout(self.accountGrid)

        self.branchBox = QCheckBox(PartyForm)
        self.branchBox.setObjectName(u"branchBox")

        self.sections.addWidget(self.branchBox)

        self.branchPanel = QWidget(PartyForm)
        self.branchPanel.setObjectName(u"branchPanel")
        self.branchGrid = QGridLayout(self.branchPanel)
        self.branchGrid.setObjectName(u"branchGrid")
        self.branchGrid.setHorizontalSpacing(20)
        self.branchGrid.setVerticalSpacing(12)
        self.branchGrid.setContentsMargins(0, 0, 0, 0)
        self.branchNameField = LineField(self.branchPanel)
        self.branchNameField.setObjectName(u"branchNameField")

        self.branchGrid.addWidget(self.branchNameField, 0, 0, 1, 1)

        self.branchUsccField = LineField(self.branchPanel)
        self.branchUsccField.setObjectName(u"branchUsccField")

        self.branchGrid.addWidget(self.branchUsccField, 0, 1, 1, 1)

        self.branchAuthorityField = LineField(self.branchPanel)
        self.branchAuthorityField.setObjectName(u"branchAuthorityField")

        self.branchGrid.addWidget(self.branchAuthorityField, 1, 0, 1, 2)


        self.sections.addWidget(self.branchPanel)

        self.sitesHeading = QLabel(PartyForm)
        self.sitesHeading.setObjectName(u"sitesHeading")
        self.sitesHeading.setProperty(u"text-role", u"card")

        self.sections.addWidget(self.sitesHeading)

        self.sitesEditor = RowsEditor(PartyForm)
        self.sitesEditor.setObjectName(u"sitesEditor")

        self.sections.addWidget(self.sitesEditor)

        self.contactsHeading = QLabel(PartyForm)
        self.contactsHeading.setObjectName(u"contactsHeading")
        self.contactsHeading.setProperty(u"text-role", u"card")

        self.sections.addWidget(self.contactsHeading)

        self.contactsEditor = RowsEditor(PartyForm)
        self.contactsEditor.setObjectName(u"contactsEditor")

        self.sections.addWidget(self.contactsEditor)

        self.bottomSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sections.addItem(self.bottomSpacer)


        self.retranslateUi(PartyForm)
    # setupUi

    def retranslateUi(self, PartyForm):
        self.registerHeading.setText(QCoreApplication.translate("PartyForm", u"Register", None))
        self.nameField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Name", None))
        self.nameField.setProperty(u"hint", QCoreApplication.translate("PartyForm", u"As on the business licence", None))
        self.usccField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Unified social credit code", None))
        self.usccField.setProperty(u"hint", QCoreApplication.translate("PartyForm", u"18 characters", None))
        self.shortNameField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Short name", None))
        self.addressField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Registered address", None))
        self.legalRepresentativeField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Legal representative", None))
        self.legalTitleField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Title of the legal representative", None))
        self.legalTitleField.setProperty(u"hint", QCoreApplication.translate("PartyForm", u"Executive director, manager\u2026", None))
        self.registeredCapitalField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Registered capital (yuan)", None))
        self.paidInCapitalField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Paid-in capital (yuan)", None))
        self.paidInCapitalField.setProperty(u"why", QCoreApplication.translate("PartyForm", u"For information; no law asks for a minimum.", None))
        self.establishedField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Established on", None))
        self.scopeField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Business scope", None))
        self.contactHeading.setText(QCoreApplication.translate("PartyForm", u"Contact", None))
        self.contactField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Contact person", None))
        self.phoneField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Telephone", None))
        self.emailField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"E-mail", None))
        self.verifyPhoneField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Line to verify notices", None))
        self.verifyPhoneField.setProperty(u"why", QCoreApplication.translate("PartyForm", u"Printed in the notice, so that a debtor can ask back.", None))
        self.complaintField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Complaint channel", None))
        self.accountHeading.setText(QCoreApplication.translate("PartyForm", u"Bank account", None))
        self.accountNameField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Account holder", None))
        self.accountNameField.setProperty(u"why", QCoreApplication.translate("PartyForm", u"Must be the name of the organisation itself.", None))
        self.accountBankField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Bank and branch", None))
        self.accountNumberField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Account number", None))
        self.branchBox.setText(QCoreApplication.translate("PartyForm", u"This is a branch acting for its head office", None))
        self.branchNameField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Head office", None))
        self.branchUsccField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Code of the head office", None))
        self.branchUsccField.setProperty(u"hint", QCoreApplication.translate("PartyForm", u"18 characters", None))
        self.branchAuthorityField.setProperty(u"caption", QCoreApplication.translate("PartyForm", u"Authorisation", None))
        self.branchAuthorityField.setProperty(u"hint", QCoreApplication.translate("PartyForm", u"Number and date of the letter of authority", None))
        self.sitesHeading.setText(QCoreApplication.translate("PartyForm", u"Work sites", None))
        self.contactsHeading.setText(QCoreApplication.translate("PartyForm", u"Further contacts", None))
        pass
    # retranslateUi
