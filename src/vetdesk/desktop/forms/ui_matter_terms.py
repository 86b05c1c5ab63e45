# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'matter_terms.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QGridLayout, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import (AmountField, ChipsField, ChoiceField, DayField,
    LineField, NoteField)

class Ui_MatterTermsForm(object):
    def setupUi(self, MatterTermsForm):
        if not MatterTermsForm.objectName():
            MatterTermsForm.setObjectName(u"MatterTermsForm")
        self.sections = QVBoxLayout(MatterTermsForm)
        self.sections.setSpacing(16)
        self.sections.setObjectName(u"sections")
        self.sections.setContentsMargins(0, 0, 0, 0)
        self.basicsSection = QFrame(MatterTermsForm)
        self.basicsSection.setObjectName(u"basicsSection")
        self.basicsSection.setProperty(u"card", u"true")
        self.basicsLines = QVBoxLayout(self.basicsSection)
        self.basicsLines.setSpacing(12)
        self.basicsLines.setObjectName(u"basicsLines")
        self.basicsLines.setContentsMargins(16, 16, 16, 16)
        self.basicsTitle = QLabel(self.basicsSection)
        self.basicsTitle.setObjectName(u"basicsTitle")
        self.basicsTitle.setWordWrap(True)
        self.basicsTitle.setProperty(u"text-role", u"card")

        self.basicsLines.addWidget(self.basicsTitle)

        self.basicsGrid = QGridLayout()
        self.basicsGrid.setObjectName(u"basicsGrid")
        self.basicsGrid.setHorizontalSpacing(20)
        self.basicsGrid.setVerticalSpacing(14)
        self.externalNoField = LineField(self.basicsSection)
        self.externalNoField.setObjectName(u"externalNoField")

        self.basicsGrid.addWidget(self.externalNoField, 0, 0, 1, 1)

        self.reviewField = ChoiceField(self.basicsSection)
        self.reviewField.setObjectName(u"reviewField")

        self.basicsGrid.addWidget(self.reviewField, 0, 1, 1, 1)

        self.assigneeField = ChoiceField(self.basicsSection)
        self.assigneeField.setObjectName(u"assigneeField")

        self.basicsGrid.addWidget(self.assigneeField, 1, 0, 1, 1)

        self.printField = ChipsField(self.basicsSection)
        self.printField.setObjectName(u"printField")

        self.basicsGrid.addWidget(self.printField, 1, 1, 1, 1)

        self.editionField = ChipsField(self.basicsSection)
        self.editionField.setObjectName(u"editionField")

        self.basicsGrid.addWidget(self.editionField, 2, 0, 1, 2)

        self.numberingField = ChoiceField(self.basicsSection)
        self.numberingField.setObjectName(u"numberingField")

        self.basicsGrid.addWidget(self.numberingField, 3, 0, 1, 1)


        self.basicsLines.addLayout(self.basicsGrid)


        self.sections.addWidget(self.basicsSection)

        self.impact_assessmentSection = QFrame(MatterTermsForm)
        self.impact_assessmentSection.setObjectName(u"impact_assessmentSection")
        self.impact_assessmentSection.setProperty(u"card", u"true")
        self.impact_assessmentLines = QVBoxLayout(self.impact_assessmentSection)
        self.impact_assessmentLines.setSpacing(12)
        self.impact_assessmentLines.setObjectName(u"impact_assessmentLines")
        self.impact_assessmentLines.setContentsMargins(16, 16, 16, 16)
        self.impact_assessmentTitle = QLabel(self.impact_assessmentSection)
        self.impact_assessmentTitle.setObjectName(u"impact_assessmentTitle")
        self.impact_assessmentTitle.setWordWrap(True)
        self.impact_assessmentTitle.setProperty(u"text-role", u"card")

        self.impact_assessmentLines.addWidget(self.impact_assessmentTitle)

        self.impact_assessmentGrid = QGridLayout()
        self.impact_assessmentGrid.setObjectName(u"impact_assessmentGrid")
        self.impact_assessmentGrid.setHorizontalSpacing(20)
        self.impact_assessmentGrid.setVerticalSpacing(14)
        self.impactNumberField = LineField(self.impact_assessmentSection)
        self.impactNumberField.setObjectName(u"impactNumberField")

        self.impact_assessmentGrid.addWidget(self.impactNumberField, 0, 0, 1, 1)

        self.impactOnField = DayField(self.impact_assessmentSection)
        self.impactOnField.setObjectName(u"impactOnField")

        self.impact_assessmentGrid.addWidget(self.impactOnField, 0, 1, 1, 1)

        self.impactLevelField = ChipsField(self.impact_assessmentSection)
        self.impactLevelField.setObjectName(u"impactLevelField")

        self.impact_assessmentGrid.addWidget(self.impactLevelField, 1, 0, 1, 1)

        self.impactRecipientField = LineField(self.impact_assessmentSection)
        self.impactRecipientField.setObjectName(u"impactRecipientField")

        self.impact_assessmentGrid.addWidget(self.impactRecipientField, 1, 1, 1, 1)

        self.impactPurposeField = LineField(self.impact_assessmentSection)
        self.impactPurposeField.setObjectName(u"impactPurposeField")

        self.impact_assessmentGrid.addWidget(self.impactPurposeField, 2, 0, 1, 1)

        self.impactPersonsField = LineField(self.impact_assessmentSection)
        self.impactPersonsField.setObjectName(u"impactPersonsField")

        self.impact_assessmentGrid.addWidget(self.impactPersonsField, 2, 1, 1, 1)

        self.impactTreatmentField = NoteField(self.impact_assessmentSection)
        self.impactTreatmentField.setObjectName(u"impactTreatmentField")

        self.impact_assessmentGrid.addWidget(self.impactTreatmentField, 3, 0, 1, 2)

        self.handoverField = DayField(self.impact_assessmentSection)
        self.handoverField.setObjectName(u"handoverField")

        self.impact_assessmentGrid.addWidget(self.handoverField, 4, 0, 1, 2)


        self.impact_assessmentLines.addLayout(self.impact_assessmentGrid)


        self.sections.addWidget(self.impact_assessmentSection)

        self.basisSection = QFrame(MatterTermsForm)
        self.basisSection.setObjectName(u"basisSection")
        self.basisSection.setProperty(u"card", u"true")
        self.basisLines = QVBoxLayout(self.basisSection)
        self.basisLines.setSpacing(12)
        self.basisLines.setObjectName(u"basisLines")
        self.basisLines.setContentsMargins(16, 16, 16, 16)
        self.basisTitle = QLabel(self.basisSection)
        self.basisTitle.setObjectName(u"basisTitle")
        self.basisTitle.setWordWrap(True)
        self.basisTitle.setProperty(u"text-role", u"card")

        self.basisLines.addWidget(self.basisTitle)

        self.basisGrid = QGridLayout()
        self.basisGrid.setObjectName(u"basisGrid")
        self.basisGrid.setHorizontalSpacing(20)
        self.basisGrid.setVerticalSpacing(14)
        self.basisField = ChipsField(self.basisSection)
        self.basisField.setObjectName(u"basisField")

        self.basisGrid.addWidget(self.basisField, 0, 0, 1, 2)

        self.basisLawyerField = LineField(self.basisSection)
        self.basisLawyerField.setObjectName(u"basisLawyerField")

        self.basisGrid.addWidget(self.basisLawyerField, 1, 0, 1, 1)

        self.basisNoteField = LineField(self.basisSection)
        self.basisNoteField.setObjectName(u"basisNoteField")

        self.basisGrid.addWidget(self.basisNoteField, 1, 1, 1, 1)


        self.basisLines.addLayout(self.basisGrid)


        self.sections.addWidget(self.basisSection)

        self.outsource_noticeSection = QFrame(MatterTermsForm)
        self.outsource_noticeSection.setObjectName(u"outsource_noticeSection")
        self.outsource_noticeSection.setProperty(u"card", u"true")
        self.outsource_noticeLines = QVBoxLayout(self.outsource_noticeSection)
        self.outsource_noticeLines.setSpacing(12)
        self.outsource_noticeLines.setObjectName(u"outsource_noticeLines")
        self.outsource_noticeLines.setContentsMargins(16, 16, 16, 16)
        self.outsource_noticeTitle = QLabel(self.outsource_noticeSection)
        self.outsource_noticeTitle.setObjectName(u"outsource_noticeTitle")
        self.outsource_noticeTitle.setWordWrap(True)
        self.outsource_noticeTitle.setProperty(u"text-role", u"card")

        self.outsource_noticeLines.addWidget(self.outsource_noticeTitle)

        self.outsource_noticeGrid = QGridLayout()
        self.outsource_noticeGrid.setObjectName(u"outsource_noticeGrid")
        self.outsource_noticeGrid.setHorizontalSpacing(20)
        self.outsource_noticeGrid.setVerticalSpacing(14)
        self.outsourceChannelField = LineField(self.outsource_noticeSection)
        self.outsourceChannelField.setObjectName(u"outsourceChannelField")

        self.outsource_noticeGrid.addWidget(self.outsourceChannelField, 0, 0, 1, 1)

        self.outsourceOnField = DayField(self.outsource_noticeSection)
        self.outsourceOnField.setObjectName(u"outsourceOnField")

        self.outsource_noticeGrid.addWidget(self.outsourceOnField, 0, 1, 1, 1)


        self.outsource_noticeLines.addLayout(self.outsource_noticeGrid)


        self.sections.addWidget(self.outsource_noticeSection)

        self.transferabilitySection = QFrame(MatterTermsForm)
        self.transferabilitySection.setObjectName(u"transferabilitySection")
        self.transferabilitySection.setProperty(u"card", u"true")
        self.transferabilityLines = QVBoxLayout(self.transferabilitySection)
        self.transferabilityLines.setSpacing(12)
        self.transferabilityLines.setObjectName(u"transferabilityLines")
        self.transferabilityLines.setContentsMargins(16, 16, 16, 16)
        self.transferabilityTitle = QLabel(self.transferabilitySection)
        self.transferabilityTitle.setObjectName(u"transferabilityTitle")
        self.transferabilityTitle.setWordWrap(True)
        self.transferabilityTitle.setProperty(u"text-role", u"card")

        self.transferabilityLines.addWidget(self.transferabilityTitle)

        self.transferabilityGrid = QGridLayout()
        self.transferabilityGrid.setObjectName(u"transferabilityGrid")
        self.transferabilityGrid.setHorizontalSpacing(20)
        self.transferabilityGrid.setVerticalSpacing(14)
        self.natureField = ChipsField(self.transferabilitySection)
        self.natureField.setObjectName(u"natureField")

        self.transferabilityGrid.addWidget(self.natureField, 0, 0, 1, 1)

        self.lawField = ChipsField(self.transferabilitySection)
        self.lawField.setObjectName(u"lawField")

        self.transferabilityGrid.addWidget(self.lawField, 0, 1, 1, 1)

        self.agreementField = ChipsField(self.transferabilitySection)
        self.agreementField.setObjectName(u"agreementField")

        self.transferabilityGrid.addWidget(self.agreementField, 1, 0, 1, 1)

        self.pledgedField = ChipsField(self.transferabilitySection)
        self.pledgedField.setObjectName(u"pledgedField")

        self.transferabilityGrid.addWidget(self.pledgedField, 1, 1, 1, 1)

        self.searchNoField = LineField(self.transferabilitySection)
        self.searchNoField.setObjectName(u"searchNoField")

        self.transferabilityGrid.addWidget(self.searchNoField, 2, 0, 1, 1)

        self.searchOnField = DayField(self.transferabilitySection)
        self.searchOnField.setObjectName(u"searchOnField")

        self.transferabilityGrid.addWidget(self.searchOnField, 2, 1, 1, 1)

        self.transferNoteField = LineField(self.transferabilitySection)
        self.transferNoteField.setObjectName(u"transferNoteField")

        self.transferabilityGrid.addWidget(self.transferNoteField, 3, 0, 1, 2)


        self.transferabilityLines.addLayout(self.transferabilityGrid)


        self.sections.addWidget(self.transferabilitySection)

        self.paymentSection = QFrame(MatterTermsForm)
        self.paymentSection.setObjectName(u"paymentSection")
        self.paymentSection.setProperty(u"card", u"true")
        self.paymentLines = QVBoxLayout(self.paymentSection)
        self.paymentLines.setSpacing(12)
        self.paymentLines.setObjectName(u"paymentLines")
        self.paymentLines.setContentsMargins(16, 16, 16, 16)
        self.paymentTitle = QLabel(self.paymentSection)
        self.paymentTitle.setObjectName(u"paymentTitle")
        self.paymentTitle.setWordWrap(True)
        self.paymentTitle.setProperty(u"text-role", u"card")

        self.paymentLines.addWidget(self.paymentTitle)

        self.paymentGrid = QGridLayout()
        self.paymentGrid.setObjectName(u"paymentGrid")
        self.paymentGrid.setHorizontalSpacing(20)
        self.paymentGrid.setVerticalSpacing(14)
        self.transferEventField = ChipsField(self.paymentSection)
        self.transferEventField.setObjectName(u"transferEventField")

        self.paymentGrid.addWidget(self.transferEventField, 0, 0, 1, 2)

        self.receivedOnField = DayField(self.paymentSection)
        self.receivedOnField.setObjectName(u"receivedOnField")

        self.paymentGrid.addWidget(self.receivedOnField, 1, 0, 1, 1)

        self.securityField = LineField(self.paymentSection)
        self.securityField.setObjectName(u"securityField")

        self.paymentGrid.addWidget(self.securityField, 1, 1, 1, 1)


        self.paymentLines.addLayout(self.paymentGrid)


        self.sections.addWidget(self.paymentSection)

        self.noticeSection = QFrame(MatterTermsForm)
        self.noticeSection.setObjectName(u"noticeSection")
        self.noticeSection.setProperty(u"card", u"true")
        self.noticeLines = QVBoxLayout(self.noticeSection)
        self.noticeLines.setSpacing(12)
        self.noticeLines.setObjectName(u"noticeLines")
        self.noticeLines.setContentsMargins(16, 16, 16, 16)
        self.noticeTitle = QLabel(self.noticeSection)
        self.noticeTitle.setObjectName(u"noticeTitle")
        self.noticeTitle.setWordWrap(True)
        self.noticeTitle.setProperty(u"text-role", u"card")

        self.noticeLines.addWidget(self.noticeTitle)

        self.noticeGrid = QGridLayout()
        self.noticeGrid.setObjectName(u"noticeGrid")
        self.noticeGrid.setHorizontalSpacing(20)
        self.noticeGrid.setVerticalSpacing(14)
        self.noticeByField = ChipsField(self.noticeSection)
        self.noticeByField.setObjectName(u"noticeByField")

        self.noticeGrid.addWidget(self.noticeByField, 0, 0, 1, 1)

        self.noticeDaysField = LineField(self.noticeSection)
        self.noticeDaysField.setObjectName(u"noticeDaysField")

        self.noticeGrid.addWidget(self.noticeDaysField, 0, 1, 1, 1)

        self.noticeFormField = ChipsField(self.noticeSection)
        self.noticeFormField.setObjectName(u"noticeFormField")

        self.noticeGrid.addWidget(self.noticeFormField, 1, 0, 1, 2)


        self.noticeLines.addLayout(self.noticeGrid)


        self.sections.addWidget(self.noticeSection)

        self.depositSection = QFrame(MatterTermsForm)
        self.depositSection.setObjectName(u"depositSection")
        self.depositSection.setProperty(u"card", u"true")
        self.depositLines = QVBoxLayout(self.depositSection)
        self.depositLines.setSpacing(12)
        self.depositLines.setObjectName(u"depositLines")
        self.depositLines.setContentsMargins(16, 16, 16, 16)
        self.depositTitle = QLabel(self.depositSection)
        self.depositTitle.setObjectName(u"depositTitle")
        self.depositTitle.setWordWrap(True)
        self.depositTitle.setProperty(u"text-role", u"card")

        self.depositLines.addWidget(self.depositTitle)

        self.depositGrid = QGridLayout()
        self.depositGrid.setObjectName(u"depositGrid")
        self.depositGrid.setHorizontalSpacing(20)
        self.depositGrid.setVerticalSpacing(14)
        self.depositField = AmountField(self.depositSection)
        self.depositField.setObjectName(u"depositField")

        self.depositGrid.addWidget(self.depositField, 0, 0, 1, 1)

        self.depositOnField = DayField(self.depositSection)
        self.depositOnField.setObjectName(u"depositOnField")

        self.depositGrid.addWidget(self.depositOnField, 0, 1, 1, 1)


        self.depositLines.addLayout(self.depositGrid)


        self.sections.addWidget(self.depositSection)

        self.internal_approvalSection = QFrame(MatterTermsForm)
        self.internal_approvalSection.setObjectName(u"internal_approvalSection")
        self.internal_approvalSection.setProperty(u"card", u"true")
        self.internal_approvalLines = QVBoxLayout(self.internal_approvalSection)
        self.internal_approvalLines.setSpacing(12)
        self.internal_approvalLines.setObjectName(u"internal_approvalLines")
        self.internal_approvalLines.setContentsMargins(16, 16, 16, 16)
        self.internal_approvalTitle = QLabel(self.internal_approvalSection)
        self.internal_approvalTitle.setObjectName(u"internal_approvalTitle")
        self.internal_approvalTitle.setWordWrap(True)
        self.internal_approvalTitle.setProperty(u"text-role", u"card")

        self.internal_approvalLines.addWidget(self.internal_approvalTitle)

        self.internal_approvalGrid = QGridLayout()
        self.internal_approvalGrid.setObjectName(u"internal_approvalGrid")
        self.internal_approvalGrid.setHorizontalSpacing(20)
        self.internal_approvalGrid.setVerticalSpacing(14)
        self.internalNumberField = LineField(self.internal_approvalSection)
        self.internalNumberField.setObjectName(u"internalNumberField")

        self.internal_approvalGrid.addWidget(self.internalNumberField, 0, 0, 1, 1)

        self.internalOnField = DayField(self.internal_approvalSection)
        self.internalOnField.setObjectName(u"internalOnField")

        self.internal_approvalGrid.addWidget(self.internalOnField, 0, 1, 1, 1)


        self.internal_approvalLines.addLayout(self.internal_approvalGrid)


        self.sections.addWidget(self.internal_approvalSection)

        self.state_ownedSection = QFrame(MatterTermsForm)
        self.state_ownedSection.setObjectName(u"state_ownedSection")
        self.state_ownedSection.setProperty(u"card", u"true")
        self.state_ownedLines = QVBoxLayout(self.state_ownedSection)
        self.state_ownedLines.setSpacing(12)
        self.state_ownedLines.setObjectName(u"state_ownedLines")
        self.state_ownedLines.setContentsMargins(16, 16, 16, 16)
        self.state_ownedTitle = QLabel(self.state_ownedSection)
        self.state_ownedTitle.setObjectName(u"state_ownedTitle")
        self.state_ownedTitle.setWordWrap(True)
        self.state_ownedTitle.setProperty(u"text-role", u"card")

        self.state_ownedLines.addWidget(self.state_ownedTitle)

        self.state_ownedGrid = QGridLayout()
        self.state_ownedGrid.setObjectName(u"state_ownedGrid")
        self.state_ownedGrid.setHorizontalSpacing(20)
        self.state_ownedGrid.setVerticalSpacing(14)
        self.stateOwnedField = ChipsField(self.state_ownedSection)
        self.stateOwnedField.setObjectName(u"stateOwnedField")

        self.state_ownedGrid.addWidget(self.stateOwnedField, 0, 0, 1, 2)

        self.recordNoField = LineField(self.state_ownedSection)
        self.recordNoField.setObjectName(u"recordNoField")

        self.state_ownedGrid.addWidget(self.recordNoField, 1, 0, 1, 1)

        self.exemptionNoField = LineField(self.state_ownedSection)
        self.exemptionNoField.setObjectName(u"exemptionNoField")

        self.state_ownedGrid.addWidget(self.exemptionNoField, 1, 1, 1, 1)


        self.state_ownedLines.addLayout(self.state_ownedGrid)


        self.sections.addWidget(self.state_ownedSection)

        self.signatoriesSection = QFrame(MatterTermsForm)
        self.signatoriesSection.setObjectName(u"signatoriesSection")
        self.signatoriesSection.setProperty(u"card", u"true")
        self.signatoriesLines = QVBoxLayout(self.signatoriesSection)
        self.signatoriesLines.setSpacing(12)
        self.signatoriesLines.setObjectName(u"signatoriesLines")
        self.signatoriesLines.setContentsMargins(16, 16, 16, 16)
        self.signatoriesTitle = QLabel(self.signatoriesSection)
        self.signatoriesTitle.setObjectName(u"signatoriesTitle")
        self.signatoriesTitle.setWordWrap(True)
        self.signatoriesTitle.setProperty(u"text-role", u"card")

        self.signatoriesLines.addWidget(self.signatoriesTitle)

        self.signatoriesGrid = QGridLayout()
        self.signatoriesGrid.setObjectName(u"signatoriesGrid")
        self.signatoriesGrid.setHorizontalSpacing(20)
        self.signatoriesGrid.setVerticalSpacing(14)
        self.ownSignTitle = QLabel(self.signatoriesSection)
        self.ownSignTitle.setObjectName(u"ownSignTitle")
        self.ownSignTitle.setWordWrap(True)
        self.ownSignTitle.setProperty(u"text-role", u"strong")

        self.signatoriesGrid.addWidget(self.ownSignTitle, 0, 0, 1, 1)

        self.otherSignTitle = QLabel(self.signatoriesSection)
        self.otherSignTitle.setObjectName(u"otherSignTitle")
        self.otherSignTitle.setWordWrap(True)
        self.otherSignTitle.setProperty(u"text-role", u"strong")

        self.signatoriesGrid.addWidget(self.otherSignTitle, 0, 1, 1, 1)

        self.ownSignNameField = LineField(self.signatoriesSection)
        self.ownSignNameField.setObjectName(u"ownSignNameField")

        self.signatoriesGrid.addWidget(self.ownSignNameField, 1, 0, 1, 1)

        self.otherSignNameField = LineField(self.signatoriesSection)
        self.otherSignNameField.setObjectName(u"otherSignNameField")

        self.signatoriesGrid.addWidget(self.otherSignNameField, 1, 1, 1, 1)

        self.ownSignTitleField = LineField(self.signatoriesSection)
        self.ownSignTitleField.setObjectName(u"ownSignTitleField")

        self.signatoriesGrid.addWidget(self.ownSignTitleField, 2, 0, 1, 1)

        self.otherSignTitleField = LineField(self.signatoriesSection)
        self.otherSignTitleField.setObjectName(u"otherSignTitleField")

        self.signatoriesGrid.addWidget(self.otherSignTitleField, 2, 1, 1, 1)

        self.ownSignAuthorityField = ChipsField(self.signatoriesSection)
        self.ownSignAuthorityField.setObjectName(u"ownSignAuthorityField")

        self.signatoriesGrid.addWidget(self.ownSignAuthorityField, 3, 0, 1, 1)

        self.otherSignAuthorityField = ChipsField(self.signatoriesSection)
        self.otherSignAuthorityField.setObjectName(u"otherSignAuthorityField")

        self.signatoriesGrid.addWidget(self.otherSignAuthorityField, 3, 1, 1, 1)

        self.ownSignDocumentField = LineField(self.signatoriesSection)
        self.ownSignDocumentField.setObjectName(u"ownSignDocumentField")

        self.signatoriesGrid.addWidget(self.ownSignDocumentField, 4, 0, 1, 1)

        self.otherSignDocumentField = LineField(self.signatoriesSection)
        self.otherSignDocumentField.setObjectName(u"otherSignDocumentField")

        self.signatoriesGrid.addWidget(self.otherSignDocumentField, 4, 1, 1, 1)


        self.signatoriesLines.addLayout(self.signatoriesGrid)


        self.sections.addWidget(self.signatoriesSection)

        self.sub_processorsSection = QFrame(MatterTermsForm)
        self.sub_processorsSection.setObjectName(u"sub_processorsSection")
        self.sub_processorsSection.setProperty(u"card", u"true")
        self.sub_processorsLines = QVBoxLayout(self.sub_processorsSection)
        self.sub_processorsLines.setSpacing(12)
        self.sub_processorsLines.setObjectName(u"sub_processorsLines")
        self.sub_processorsLines.setContentsMargins(16, 16, 16, 16)
        self.sub_processorsTitle = QLabel(self.sub_processorsSection)
        self.sub_processorsTitle.setObjectName(u"sub_processorsTitle")
        self.sub_processorsTitle.setWordWrap(True)
        self.sub_processorsTitle.setProperty(u"text-role", u"card")

        self.sub_processorsLines.addWidget(self.sub_processorsTitle)

        self.sub_processorsGrid = QGridLayout()
        self.sub_processorsGrid.setObjectName(u"sub_processorsGrid")
        self.sub_processorsGrid.setHorizontalSpacing(20)
        self.sub_processorsGrid.setVerticalSpacing(14)
        self.subProcessorsField = NoteField(self.sub_processorsSection)
        self.subProcessorsField.setObjectName(u"subProcessorsField")
        self.subProcessorsField.setProperty(u"hint", u"\u67d0\u67d0\u4e91\u8ba1\u7b97\u6709\u9650\u516c\u53f8, \u4e91\u670d\u52a1, 2026-11-01")

        self.sub_processorsGrid.addWidget(self.subProcessorsField, 0, 0, 1, 2)


        self.sub_processorsLines.addLayout(self.sub_processorsGrid)


        self.sections.addWidget(self.sub_processorsSection)


        self.retranslateUi(MatterTermsForm)
    # setupUi

    def retranslateUi(self, MatterTermsForm):
        self.basicsTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Basics", None))
        self.externalNoField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"The other side's contract number", None))
        self.reviewField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Review the agreement rests on", None))
        self.assigneeField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"What the buyer is", None))
        self.printField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Rows of the schedule in print", None))
        self.editionField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Languages of the text", None))
        self.numberingField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"How articles are counted", None))
        self.impact_assessmentTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Impact assessment (PIPL 55, 56)", None))
        self.impactNumberField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Number", None))
        self.impactOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Made on", None))
        self.impactLevelField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Risk", None))
        self.impactRecipientField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Recipient (credit code)", None))
        self.impactRecipientField.setProperty(u"why", QCoreApplication.translate("MatterTermsForm", u"As the assessment names it.", None))
        self.impactPurposeField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Purpose", None))
        self.impactPersonsField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Persons concerned", None))
        self.impactTreatmentField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Treatment", None))
        self.impactTreatmentField.setProperty(u"why", QCoreApplication.translate("MatterTermsForm", u"Needed when the risk is high.", None))
        self.handoverField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"First hand-over of data", None))
        self.handoverField.setProperty(u"why", QCoreApplication.translate("MatterTermsForm", u"The assessment must come before it.", None))
        self.basisTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Ground for giving personal data to the buyer (PIPL 13, 23)", None))
        self.basisField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Ground unless a row says otherwise", None))
        self.basisLawyerField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Lawyer's opinion", None))
        self.basisNoteField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Note", None))
        self.outsource_noticeTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Debtors told before the collection is entrusted", None))
        self.outsourceChannelField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"How", None))
        self.outsourceOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"When", None))
        self.transferabilityTitle.setText(QCoreApplication.translate("MatterTermsForm", u"May the claims be transferred? (Civil Code 545, 445)", None))
        self.natureField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"By nature", None))
        self.lawField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"By law", None))
        self.agreementField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Do the base contracts bar it?", None))
        self.pledgedField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Pledged?", None))
        self.searchNoField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Number of the register search", None))
        self.searchOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Searched on", None))
        self.searchOnField.setProperty(u"why", QCoreApplication.translate("MatterTermsForm", u"Within ten working days before signing.", None))
        self.transferNoteField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Note", None))
        self.paymentTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Passing of the claims and payment", None))
        self.transferEventField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"The claims pass", None))
        self.receivedOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Price received on", None))
        self.securityField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Security for the price", None))
        self.noticeTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Notice to the debtors (Civil Code 546)", None))
        self.noticeByField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Who notifies", None))
        self.noticeDaysField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Within working days", None))
        self.noticeFormField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"How", None))
        self.depositTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Deposit", None))
        self.depositField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Amount", None))
        self.depositOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Received on", None))
        self.internal_approvalTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Our own approval", None))
        self.internalNumberField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Number of the paper", None))
        self.internalOnField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Dated", None))
        self.state_ownedTitle.setText(QCoreApplication.translate("MatterTermsForm", u"State-owned assets", None))
        self.stateOwnedField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Is our side State-owned?", None))
        self.recordNoField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Exchange record", None))
        self.exemptionNoField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Exemption paper", None))
        self.signatoriesTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Who signs", None))
        self.ownSignTitle.setText(QCoreApplication.translate("MatterTermsForm", u"For our side", None))
        self.otherSignTitle.setText(QCoreApplication.translate("MatterTermsForm", u"For the other side", None))
        self.ownSignNameField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Name", None))
        self.otherSignNameField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Name", None))
        self.ownSignTitleField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Post", None))
        self.otherSignTitleField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Post", None))
        self.ownSignAuthorityField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"By authority of", None))
        self.otherSignAuthorityField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"By authority of", None))
        self.ownSignDocumentField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Power of attorney", None))
        self.otherSignDocumentField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Power of attorney", None))
        self.sub_processorsTitle.setText(QCoreApplication.translate("MatterTermsForm", u"Sub-processors (CL-09)", None))
        self.subProcessorsField.setProperty(u"caption", QCoreApplication.translate("MatterTermsForm", u"Who else will handle the data", None))
        self.subProcessorsField.setProperty(u"why", QCoreApplication.translate("MatterTermsForm", u"One per line: name, kind, day of consent.", None))
        pass
    # retranslateUi
