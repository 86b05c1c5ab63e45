"""Clauses of ISO 19005-2 (PDF/A-2, level A) that a validator asks and the gate before filing does not.

No validator can be had from the registries this project uses, so what matters is read from the files with
pikepdf and fontTools. Each rule names its clause.
"""

import re
from collections import defaultdict
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pikepdf import Name

from document_builders import given_letter_context, given_paper_context, given_request
from vetdesk.documents.jobs import RenderRequest, Stamp
from vetdesk.domain.editions import Edition

PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
LINK_FLAGS = 4
"""Print and nothing else."""
LONGEST_STRING, LONGEST_NAME, MOST_OBJECTS, DEEPEST = 32_767, 127, 8_388_607, 28
FORBIDDEN_FILTERS = frozenset({"/LZWDecode", "/Crypt"})
DEVICE_CMYK = re.compile(rb"(?<![A-Za-z0-9/])[kK](?![A-Za-z0-9])")
NO_MEANING = frozenset({"\u0000", "\ufeff", "\ufffe"})


@pytest.fixture(scope="module")
def files(worker, issued):
    """Return each make of file: agreement, letters in one file, two columns, a draft with its mark."""
    letters = given_request(given_letter_context(), pack="cn.debtor_notice")
    both = RenderRequest(
        pack="cn.nda_collector",
        contexts=(given_paper_context("cn.nda_collector"),),
        edition=Edition.BILINGUAL,
        stamp=Stamp(number="甲-1", draft=False),
    )
    draft = replace(letters, stamp=replace(letters.stamp, draft=True))
    contents = {
        "agreement": issued.pdf,
        "letter": worker.render(letters).pdf,
        "both": worker.render(both).pdf,
        "draft": worker.render(draft).pdf,
    }
    opened = {name: pikepdf.open(BytesIO(content)) for name, content in contents.items()}
    yield {name: (contents[name], document) for name, document in opened.items()}
    for document in opened.values():
        document.close()


def every(files, kind):
    """Yield each object of a kind in each file."""
    for name, (_, document) in files.items():
        for item in document.objects:
            if isinstance(item, kind):
                yield name, item


def fonts(files):
    """Yield every font that is composed of a CIDFont, with that."""
    for name, item in every(files, pikepdf.Dictionary):
        if item.get("/Subtype") == Name.Type0:
            yield name, item, item.DescendantFonts[0]


def test_the_head_and_the_trailer_are_those_of_an_archival_file(files):
    """6.1.2 and 6.1.3: header with four bytes above 127 behind it, /ID, no encryption."""
    for content, document in files.values():
        assert re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", content)
        assert len(document.trailer.ID) == 2
        assert "/Encrypt" not in document.trailer


def test_limits_of_strings_names_objects_and_nesting_are_kept(files):
    """6.1.13; 6.1.7.2 for the filters."""
    for _, document in files.values():
        assert len(document.objects) <= MOST_OBJECTS
        for page in document.pages:
            depth = deepest = 0
            for instruction in pikepdf.parse_content_stream(page):
                depth += {"q": 1, "Q": -1}.get(str(instruction.operator), 0)
                deepest = max(deepest, depth)
            assert depth == 0
            assert deepest <= DEEPEST
    for _, item in every(files, pikepdf.Stream):
        used = item.get("/Filter", [])
        used = list(used) if isinstance(used, pikepdf.Array) else [used]
        assert not FORBIDDEN_FILTERS & {str(one) for one in used}
        assert not {"/F", "/FFilter", "/FDecodeParms"} & set(item.keys())
    for _, item in every(files, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in item.items():
            assert len(key.encode()) <= LONGEST_NAME + 1
            if isinstance(value, pikepdf.String):
                assert len(bytes(value)) <= LONGEST_STRING


def test_colours_are_those_of_the_one_output_intent(files):
    """6.2.3 and 6.2.4.3: an RGB profile for DeviceRGB, no DeviceCMYK; 6.2.10: groups name their space."""
    for _, document in files.values():
        (intent,) = document.Root.OutputIntents
        assert intent.S == Name.GTS_PDFA1
        assert intent.DestOutputProfile.N == 3
        profile = intent.DestOutputProfile.read_bytes()
        assert profile[16:20] == b"RGB "
        assert profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4]) == len(profile)
        assert profile[8] <= 4
        for page in document.pages:
            group = page.obj.get("/Group")
            assert group is None or "/CS" in group
    for _, item in every(files, pikepdf.Dictionary | pikepdf.Stream):
        assert item.get("/ColorSpace") != Name.DeviceCMYK
        assert not item.get("/Interpolate", False)
        assert "/TR" not in item
        assert item.get("/Subtype") != Name.PS


def test_every_face_is_whole_and_as_wide_as_the_file_says(files):
    """6.2.11.3.2, 6.2.11.4.1, 6.2.11.4.2 and 6.2.11.5."""
    seen = 0
    for _, font, below in fonts(files):
        assert font.Encoding == Name("/Identity-H")
        descriptor = below.FontDescriptor
        program = TTFont(BytesIO(descriptor.FontFile3.read_bytes())) if "/FontFile3" in descriptor else None
        if below.Subtype == Name.CIDFontType2:
            assert below.CIDToGIDMap == Name.Identity
            program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
        assert program is not None
        scale = 1000 / program["head"].unitsPerEm
        glyphs = program.getGlyphOrder()
        for number, wide in widths(below.W).items():
            assert number < len(glyphs)
            assert abs(program["hmtx"][glyphs[number]][0] * scale - wide) <= 1
            seen += 1
        if "/CIDSet" in descriptor:
            told = descriptor.CIDSet.read_bytes()
            listed = {at * 8 + bit for at, byte in enumerate(told) for bit in range(8) if byte & (128 >> bit)}
            assert set(widths(below.W)) <= listed
    assert seen > 500


def widths(array):
    """Return the width of each CID from the two forms of /W."""
    found, rest = {}, list(array)
    while rest:
        first, second = rest.pop(0), rest.pop(0)
        if isinstance(second, pikepdf.Array):
            found |= {int(first) + at: float(one) for at, one in enumerate(second)}
        else:
            wide = float(rest.pop(0))
            found |= dict.fromkeys(range(int(first), int(second) + 1), wide)
    return found


def test_every_glyph_that_is_shown_means_a_character_and_is_none_that_is_missing(files):
    """6.2.11.7.2 for level A, and 6.2.11.8: no .notdef."""
    shown = 0
    for _, document in files.values():
        for page in document.pages:
            for font, codes in shown_codes(page).items():
                meanings = to_unicode(page.Resources.Font[font])
                assert 0 not in codes
                assert codes <= set(meanings)
                assert not NO_MEANING & {meanings[code] for code in codes}
                shown += len(codes)
    assert shown > 1_000


def shown_codes(page):
    """Return the two-byte codes each face shows on a page."""
    found, face = defaultdict(set), ""
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "Tf":
            face = str(instruction.operands[0])
        elif str(instruction.operator) in {"Tj", "TJ"}:
            strings = instruction.operands[0]
            strings = [strings] if isinstance(strings, pikepdf.String) else strings
            for one in strings:
                if isinstance(one, pikepdf.String):
                    said = bytes(one)
                    found[face] |= {int.from_bytes(said[at : at + 2]) for at in range(0, len(said), 2)}
    return found


def to_unicode(font):
    """Return what each code means, from the map of the face."""
    source = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]*)>", source)
    return {int(code, 16): bytes.fromhex(said).decode("utf-16-be") for code, said in pairs}


def test_links_stay_inside_are_printed_and_nothing_else_is_annotated(files):
    """6.3.1, 6.3.2 and 6.5: links with /F of Print only, no action but going to a place."""
    links = 0
    for _, document in files.values():
        for page in document.pages:
            for note in page.obj.get("/Annots", []):
                assert note.Subtype == Name.Link
                assert note.F == LINK_FLAGS
                assert "/A" not in note or str(note.A.S) == "/GoTo"
                links += 1
        assert not {"/AA", "/OpenAction", "/AcroForm", "/OCProperties"} & set(document.Root.keys())
        names = document.Root.get("/Names", {})
        assert not {"/EmbeddedFiles", "/JavaScript", "/AlternatePresentations"} & set(names.keys())
    assert links > 10


def test_the_metadata_say_part_and_level_and_agree_with_the_information(files):
    """6.6.2.1 and 6.6.4; dates and title as in the information dictionary (6.6.3 does not allow others)."""
    for _, document in files.values():
        packet = document.Root.Metadata.read_bytes()
        assert not re.search(rb"<\?xpacket begin[^>]*(bytes|encoding)=", packet)
        with document.open_metadata() as said:
            assert (said[f"{PDFA}part"], said[f"{PDFA}conformance"]) == ("2", "A")
            assert said["dc:title"] == str(document.docinfo["/Title"])
            assert said["pdf:Producer"] == str(document.docinfo["/Producer"])
            for key, name in (("xmp:CreateDate", "/CreationDate"), ("xmp:ModifyDate", "/ModDate")):
                if name in document.docinfo:
                    assert re.sub(r"\D", "", said[key]).startswith(
                        re.findall(r"\d+", str(document.docinfo[name]))[0]
                    )


def test_the_structure_names_its_language_and_every_mark_on_a_page_has_a_place_in_it(files):
    """6.7.2, 6.7.3 and 6.7.4."""
    for _, document in files.values():
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "zh-CN"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        parents = numbers_of(document.Root.StructTreeRoot.ParentTree)
        for page in document.pages:
            marks = set()
            for instruction in pikepdf.parse_content_stream(page):
                if str(instruction.operator) == "BDC" and isinstance(
                    instruction.operands[1], pikepdf.Dictionary
                ):
                    marks |= (
                        {int(instruction.operands[1].MCID)} if "/MCID" in instruction.operands[1] else set()
                    )
            if marks:
                assert len(parents[int(page.obj.StructParents)]) > max(marks)
            assert page.obj.get("/Tabs") == Name.S or "/Annots" not in page.obj


def numbers_of(node):
    """Return a number tree as a dictionary."""
    flat = list(node.get("/Nums", []))
    found = {int(flat[at]): flat[at + 1] for at in range(0, len(flat), 2)}
    for kid in node.get("/Kids", []):
        found |= numbers_of(kid)
    return found
