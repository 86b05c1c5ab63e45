"""What Word insists on in a .docx and LibreOffice and python-docx do not: order, references, pairs.

Orders are those of the sequences in ECMA-376 Part 1, annex A.1 (wml.xsd): CT_PPr, CT_RPr, CT_TblPr, CT_TcPr,
CT_SectPr, CT_Lvl, CT_AbstractNum, CT_Style, CT_TblBorders, CT_PBdr, CT_TblCellMar and CT_Settings.
"""

import zipfile
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain, pairwise
from posixpath import dirname, join, normpath

import pytest
from lxml import etree

from document_builders import ENTRUSTED, given_context, given_paper_context
from vetdesk.documents.compare import compare
from vetdesk.documents.flat import flat
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.documents.redlinefile import write_redline
from vetdesk.documents.render import assemble_request
from vetdesk.documents.wordfile import write_docx
from vetdesk.domain.editions import Edition
from word_texts import W, assembled

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
STAMP = Stamp(number="甲-1", draft=False)
ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
        "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
        "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
        "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
    ),
    "rPr": (
        "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
        "emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight "
        "u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"
    ),
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription "
        "tblPrChange"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
        "hideMark headers cellIns cellDel cellMerge tcPrChange"
    ),
    "sectPr": (
        "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign "
        "noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
    ),
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
        "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "tblBorders": "top start left bottom end right insideH insideV",
    "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
    "pBdr": "top left bottom right between bar",
    "tblCellMar": "top start left bottom end right",
    "tcMar": "top start left bottom end right",
    "settings": (
        "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
        "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData "
        "embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins "
        "alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
        "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign "
        "attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
        "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection "
        "autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation "
        "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength "
        "clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting "
        "bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing "
        "displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
        "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin "
        "doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne "
        "strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture "
        "doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
        "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags "
        "alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids "
        "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
        "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary "
        "shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
    ),
}
FIRST = {"p": "pPr", "r": "rPr", "tbl": "tblPr", "tc": "tcPr"}
MANY = {"lvl", "abstractNum", "num", "tblStylePr", "activeWritingStyle", "attachedSchema", "smartTagType"}


@pytest.fixture(scope="module")
def files():
    """Return each make of .docx once: looks, editions, a report as a draft, a comparison."""
    agreement = assembled(given_context())
    entrusted = assembled(given_context(road="entrustment", **ENTRUSTED), pack="cn.entrustment_agreement")
    report = replace(agreement, kind="report", cover=None, contents=False, signatures=())
    made = {
        "contract": write_docx(agreement, STAMP),
        "official": write_docx(agreement, replace(STAMP, official=True)),
        "both": write_docx(edition("cn.assignment_agreement", Edition.BILINGUAL), STAMP),
        "english": write_docx(edition("cn.data_processing", Edition.TRANSLATED), STAMP),
        "draft": write_docx(report, replace(STAMP, draft=True)),
        "redline": write_redline(
            compare(flat(agreement)[:200], flat(entrusted)[:200]), author="周青", at=AT, language="zh-CN"
        ),
    }
    return {name: parts_of(content) for name, content in made.items()}


def edition(pack_id, language):
    request = RenderRequest(
        pack=pack_id, contexts=(given_paper_context(pack_id),), edition=language, stamp=STAMP
    )
    return assemble_request(request).documents[0]


def parts_of(content):
    """Return every XML part of a file by its name."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        names = [one for one in packed.namelist() if one.endswith((".xml", ".rels"))]
        return {one: etree.fromstring(packed.read(one)) for one in names}


def text_parts(parts):
    """Yield the parts that hold text: the document itself, headers, footers, notes."""
    for name, root in parts.items():
        if root.tag in {f"{W}document", f"{W}hdr", f"{W}ftr", f"{W}footnotes", f"{W}endnotes"}:
            yield name, root


def every(files, *tags):
    for make, parts in files.items():
        for root in parts.values():
            for one in root.iter(*(f"{W}{tag}" for tag in tags)):
                yield make, one


def test_children_stand_in_the_order_of_the_format(files):
    faults = set()
    seen = Counter()
    for make, one in every(files, *ORDER):
        name = etree.QName(one).localname
        known = ORDER[name].split()
        children = [etree.QName(child).localname for child in one if child.tag.startswith(W)]
        children = [child for child in children if child not in {"headerReference", "footerReference"}]
        seen[name] += 1
        faults |= {(make, name, child) for child in children if child not in known}
        places = [known.index(child) for child in children if child in known]
        twins = {"left", "right", "start", "end"}
        for (first, at), (second, to) in pairwise(zip(children, places, strict=False)):
            if at > to or (at == to and second not in MANY | twins):
                faults.add((make, name, f"{second} after {first}"))

    assert faults == set()
    assert {"pPr", "rPr", "tblPr", "tcPr", "sectPr", "lvl", "style", "settings"} <= set(seen)


def test_properties_come_before_what_they_describe(files):
    faults = {
        (make, holder, props)
        for holder, props in FIRST.items()
        for make, one in every(files, holder)
        if one.find(f"{W}{props}") is not None and one[0].tag != f"{W}{props}"
    }
    heads = {
        (make, etree.QName(one[0]).localname)
        for make, one in every(files, "sectPr")
        for at, child in enumerate(one)
        if child.tag in {f"{W}headerReference", f"{W}footerReference"}
        and one[at - 1].tag not in {f"{W}headerReference", f"{W}footerReference"}
        and at
    }

    assert faults | heads == set()


def test_a_cell_ends_with_a_paragraph_and_the_body_with_its_section(files):
    open_cells = {make for make, one in every(files, "tc") if one[-1].tag != f"{W}p"}
    bodies = {make for make, one in every(files, "body") if one[-1].tag != f"{W}sectPr"}

    assert open_cells | bodies == set()


def test_the_rows_of_a_table_fill_its_columns_and_the_widths_add_up(files):
    faults = set()
    for make, table in every(files, "tbl"):
        grid = [int(one.get(f"{W}w")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        for row in table.iterfind(f"{W}tr"):
            spans, wide = 0, 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                spans += 1 if span is None else int(span.get(f"{W}val"))
                width = cell.find(f"{W}tcPr/{W}tcW")
                wide += 0 if width is None else int(width.get(f"{W}w"))
            if spans != len(grid):
                faults.add((make, "columns", spans, len(grid)))
            if abs(wide - sum(grid)) > len(grid):
                faults.add((make, "widths", wide, sum(grid)))

    assert faults == set()


def test_what_is_referred_to_is_there(files):
    faults = set()
    for make, parts in files.items():
        styles = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
        numbering = parts.get("word/numbering.xml")
        numbers = set() if numbering is None else {one.get(f"{W}numId") for one in numbering.iter(f"{W}num")}
        for name, root in parts.items():
            for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                faults |= {
                    (make, tag, one.get(f"{W}val"))
                    for one in root.iter(f"{W}{tag}")
                    if one.get(f"{W}val") not in styles
                }
            faults |= {
                (make, "numId", one.get(f"{W}val"))
                for one in root.iter(f"{W}numId")
                if one.get(f"{W}val") not in {*numbers, "0"}
            }
            links = parts.get(f"{dirname(name)}/_rels/{name.rpartition('/')[2]}.rels")
            known = {} if links is None else {one.get("Id"): one for one in links}
            for one in root.iter():
                asked = (value for key, value in one.attrib.items() if key.startswith(R))
                faults |= {(make, name, value) for value in asked if value not in known}
            faults |= {
                (make, name, one.get("Target"))
                for one in known.values()
                if one.get("TargetMode") != "External"
                and one.get("Target").endswith(".xml")
                and normpath(join("/", dirname(name), one.get("Target"))).lstrip("/") not in parts
            }

    assert faults == set()


def test_numbers_that_stand_once_stand_once(files):
    faults = set()
    for make, parts in files.items():
        roots = [root for _, root in text_parts(parts)]
        for tags, key in (
            ((f"{W}bookmarkStart",), f"{W}id"),
            ((f"{W}bookmarkStart",), f"{W}name"),
            ((f"{W}ins", f"{W}del"), f"{W}id"),
            ((f"{DRAWING}docPr",), "id"),
        ):
            found = Counter(one.get(key) for one in chain(*(root.iter(*tags) for root in roots)))
            faults |= {(make, *tags, name) for name, count in found.items() if count > 1}
        marks = [one.get(f"{W}name") for root in roots for one in root.iter(f"{W}bookmarkStart")]
        # Word cuts longer names, and then a link leads nowhere.
        faults |= {(make, "long name", one) for one in marks if len(one) > 40}
        begun = Counter(one.get(f"{W}id") for root in roots for one in root.iter(f"{W}bookmarkStart"))
        ended = Counter(one.get(f"{W}id") for root in roots for one in root.iter(f"{W}bookmarkEnd"))
        faults |= {(make, "open bookmark", one) for one in set(begun) ^ set(ended)}
        styles = Counter(one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style"))
        faults |= {(make, "style", name) for name, count in styles.items() if count > 1}

    assert faults == set()


def test_fields_are_closed_and_spaces_at_the_ends_of_a_run_are_kept(files):
    faults = set()
    for make, parts in files.items():
        for name, root in text_parts(parts):
            depth = 0
            for one in root.iter(f"{W}fldChar"):
                kind = one.get(f"{W}fldCharType")
                depth += {"begin": 1, "end": -1}.get(kind, 0)
                if depth < 0 or (kind == "separate" and not depth):
                    faults.add((make, name, kind))
            if depth:
                faults.add((make, name, "open field"))
            for one in root.iter(f"{W}t", f"{W}delText", f"{W}instrText"):
                words = one.text or ""
                if words.strip(" ") != words and one.get(SPACE) != "preserve":
                    faults.add((make, name, words))
            faults |= {(make, name, "deleted t") for one in root.iter(f"{W}del") if any(one.iter(f"{W}t"))}

    assert faults == set()


def test_the_number_of_a_heading_beside_another_is_as_bold_as_its_words(files):
    headed = [
        one
        for one in files["both"]["word/document.xml"].iter(f"{W}p")
        if one.find(f"{W}pPr/{W}numPr") is not None
        and one.find(f"{W}r/{W}rPr/{W}b") is not None
        and all(run.find(f"{W}rPr/{W}b") is not None for run in one.iter(f"{W}r"))
    ]

    assert len(headed) > 40
    assert all(one.find(f"{W}pPr/{W}rPr/{W}b") is not None for one in headed)
