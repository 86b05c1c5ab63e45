# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run_place.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from vetdesk.desktop.pages.fields import LineField

class Ui_FirstRunPlace(object):
    def setupUi(self, FirstRunPlace):
        if not FirstRunPlace.objectName():
            FirstRunPlace.setObjectName(u"FirstRunPlace")
        self.fields = QVBoxLayout(FirstRunPlace)
        self.fields.setSpacing(14)
        self.fields.setObjectName(u"fields")
        self.fields.setContentsMargins(0, 0, 0, 0)
        self.nameField = LineField(FirstRunPlace)
        self.nameField.setObjectName(u"nameField")
        self.nameField.setProperty(u"needed", True)

        self.fields.addWidget(self.nameField)

        self.row1 = QHBoxLayout()
        self.row1.setSpacing(16)
        self.row1.setObjectName(u"row1")
        self.folderField = LineField(FirstRunPlace)
        self.folderField.setObjectName(u"folderField")
        self.folderField.setProperty(u"needed", True)

        self.row1.addWidget(self.folderField)


        self.fields.addLayout(self.row1)

        self.row2 = QHBoxLayout()
        self.row2.setSpacing(16)
        self.row2.setObjectName(u"row2")
        self.browseButton = QPushButton(FirstRunPlace)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setProperty(u"kind", u"small")
        self.browseButton.setAutoDefault(False)

        self.row2.addWidget(self.browseButton)

        self.stretch2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row2.addItem(self.stretch2)


        self.fields.addLayout(self.row2)


        self.retranslateUi(FirstRunPlace)
    # setupUi

    def retranslateUi(self, FirstRunPlace):
        self.nameField.setProperty(u"caption", QCoreApplication.translate("FirstRunPlace", u"Name of the vault", None))
        self.nameField.setProperty(u"why", QCoreApplication.translate("FirstRunPlace", u"A folder of this name is made; it holds everything, encrypted.", None))
        self.folderField.setProperty(u"caption", QCoreApplication.translate("FirstRunPlace", u"Folder", None))
        self.folderField.setProperty(u"why", QCoreApplication.translate("FirstRunPlace", u"A folder on this machine, not one that is copied to a cloud.", None))
        self.browseButton.setText(QCoreApplication.translate("FirstRunPlace", u"Choose another folder", None))
        pass
    # retranslateUi
