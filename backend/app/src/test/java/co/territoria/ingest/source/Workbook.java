package co.territoria.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can hold what no honest program would write. */
public final class Workbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final String sheet;

    public Workbook(String sheet) {
        this.sheet = sheet;
    }

    /** Cells as XML without their reference, as the methods below make them; a blank one is left out. */
    public Workbook row(String... cells) {
        StringBuilder row = new StringBuilder();
        int number = rows.size() + 1;
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.append(cells[i].replaceFirst("<c", "<c r=\"" + (char) ('A' + i) + number + "\""));
            }
        }
        rows.add("<row r=\"%d\">%s</row>".formatted(number, row));
        return this;
    }

    /** Puts a part in place of what would stand there. */
    public Workbook part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>%s</t></is></c>"
                .formatted(text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    public static String number(String number) {
        return "<c><v>%s</v></c>".formatted(number);
    }

    /** A day, as the number of days since the end of 1899, shown as dd/mm/yyyy. */
    public static String day(int serial) {
        return "<c s=\"1\"><v>%d</v></c>".formatted(serial);
    }

    public static String percent(String fraction) {
        return "<c s=\"2\"><v>%s</v></c>".formatted(fraction);
    }

    /** A formula with the number that it last gave. */
    public static String formula(String formula, String last) {
        return "<c><f>%s</f><v>%s</v></c>".formatted(formula, last);
    }

    public static String formulaOfText(String formula, String last) {
        return "<c t=\"str\"><f>%s</f><v>%s</v></c>".formatted(formula, last);
    }

    public static String error(String error) {
        return "<c t=\"e\"><v>%s</v></c>".formatted(error);
    }

    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        all.put(
                "_rels/.rels",
                HEAD
                        + "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE));
        all.put(
                "xl/workbook.xml",
                HEAD
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(MAIN, OFFICE, sheet));
        all.put(
                "xl/_rels/workbook.xml.rels",
                HEAD
                        + "<Relationships xmlns=\"%1$s\"><Relationship Id=\"rId1\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%2$s/styles\" Target=\"styles.xml\"/></Relationships>"
                                .formatted(RELATIONS, OFFICE));
        all.put("xl/styles.xml", HEAD + """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
                <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
                <cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs>
                </styleSheet>""".formatted(MAIN));
        all.put(
                "xl/worksheets/sheet1.xml",
                HEAD
                        + "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                                .formatted(MAIN, String.join("", rows)));
        all.putAll(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return out.toByteArray();
    }
}
