package co.territoria.oversight;

import co.territoria.project.ProjectDetails.PlannedPoint;
import co.territoria.project.ProjectDetails.Report;
import co.territoria.web.HtmlPage;
import co.territoria.web.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The curve of a project: planned works dashed, works and money as reported, the day of the last report. A report that
 * does not state one of them interrupts nothing: the next that does is joined. Pure.
 *
 * @param planned          ascending by date
 * @param reports          ascending by date
 * @param plannedAtLast    per cent that the plan gave for the day of the last report, absent without a plan
 */
record ProgressDrawing(
        List<PlannedPoint> planned,
        List<Report> reports,
        @Nullable Double plannedAtLast) {

    private static final double LEFT = 38;
    private static final double RIGHT = 286;
    private static final double TOP = 18;
    private static final double BOTTOM = 206;
    private static final double LINE = 13;

    ProgressDrawing {
        planned = List.copyOf(planned);
        reports = List.copyOf(reports);
    }

    /** @param alt what the drawing shows, in words */
    record Words(String planned, String physical, String financial, String cut, String alt) {}

    boolean isEmpty() {
        return planned.isEmpty() && reports.isEmpty();
    }

    private @Nullable LocalDate cut() {
        return reports.isEmpty() ? null : reports.get(reports.size() - 1).date();
    }

    void draw(HtmlPage page, Words words, Numbers numbers) {
        Frame frame = frame();
        page.open("svg", "class", "curve", "viewBox", "0 0 400 232", "role", "img", "aria-label", words.alt);
        page.element("title", words.alt);
        for (int percent = 0; percent <= 100; percent += 25) {
            line(page, "curve-grid", LEFT, frame.y(percent), RIGHT, frame.y(percent));
            write(
                    page,
                    "curve-axis",
                    percent == 100 ? numbers.percent(100, 0) : numbers.number(percent, 0),
                    LEFT - 5,
                    frame.y(percent) + 3.5,
                    "end");
        }
        years(page, frame);
        List<Label> labels = new ArrayList<>();
        LocalDate cut = cut();
        curve(page, "curve-planned", frame, planned, PlannedPoint::date, PlannedPoint::physical);
        if (cut != null) {
            double x = frame.x(cut);
            line(page, "curve-cut", x, TOP - 4, x, BOTTOM);
            boolean room = x < (LEFT + RIGHT) / 2;
            write(
                    page,
                    "curve-note",
                    words.cut + " " + numbers.shortDate(cut),
                    room ? x + 3 : x - 3,
                    TOP - 7,
                    room ? "start" : "end");
        }
        if (cut != null && plannedAtLast != null) {
            labels.add(new Label(
                    words.planned + " " + numbers.number(plannedAtLast, 1), frame.y(plannedAtLast), "is-planned"));
            dot(page, "curve-dot is-planned", frame.x(cut), frame.y(plannedAtLast));
        } else if (!planned.isEmpty()) {
            PlannedPoint last = planned.get(planned.size() - 1);
            labels.add(new Label(words.planned, frame.y(last.physical()), "is-planned"));
        }
        reported(page, frame, "is-financial", words.financial, Report::financial, labels, numbers);
        reported(page, frame, "is-physical", words.physical, Report::physical, labels, numbers);
        names(page, frame, labels);
        page.close("svg");
    }

    private void reported(
            HtmlPage page,
            Frame frame,
            String kind,
            String name,
            Function<Report, @Nullable Double> of,
            List<Label> labels,
            Numbers numbers) {
        List<Report> known =
                reports.stream().filter(report -> of.apply(report) != null).toList();
        if (known.isEmpty()) {
            return;
        }
        curve(page, "curve-line " + kind, frame, known, Report::date, of);
        Report last = known.get(known.size() - 1);
        Double value = of.apply(last);
        if (value != null) {
            dot(page, "curve-dot " + kind, frame.x(last.date()), frame.y(value));
            labels.add(new Label(name + " " + numbers.number(value, 1), frame.y(value), kind));
        }
    }

    /** Beside the frame, highest first, pushed apart until none touches another. */
    private static void names(HtmlPage page, Frame frame, List<Label> labels) {
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] at = new double[labels.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = i == 0 ? labels.get(i).y : Math.max(labels.get(i).y, at[i - 1] + LINE);
        }
        double over = at.length == 0 ? 0 : Math.max(0, at[at.length - 1] - (BOTTOM - 2));
        for (int i = 0; i < at.length; i++) {
            Label label = labels.get(i);
            write(page, "curve-name " + label.kind, label.text, RIGHT + 8, at[i] - over + 4, "start");
        }
    }

    private void years(HtmlPage page, Frame frame) {
        int first = frame.from.getYear();
        int last = frame.to.getYear();
        int step = Math.max(1, (last - first + 5) / 6);
        double before = Double.NEGATIVE_INFINITY;
        for (int year = first; year <= last; year += step) {
            LocalDate start = LocalDate.of(year, 1, 1);
            double x = frame.x(start.isBefore(frame.from) ? frame.from : start);
            if (x - before >= 30) {
                line(page, "curve-grid", x, BOTTOM, x, BOTTOM + 4);
                write(page, "curve-axis", String.valueOf(year), x, BOTTOM + 17, "middle");
                before = x;
            }
        }
    }

    private Frame frame() {
        List<LocalDate> days = new ArrayList<>();
        planned.forEach(point -> days.add(point.date()));
        reports.forEach(report -> days.add(report.date()));
        LocalDate from = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new Frame(from, to.isAfter(from) ? to : from.plusDays(1));
    }

    private static <T> void curve(
            HtmlPage page,
            String kind,
            Frame frame,
            List<T> points,
            Function<T, LocalDate> day,
            Function<T, @Nullable Double> value) {
        StringBuilder data = new StringBuilder();
        for (T point : points) {
            Double percent = value.apply(point);
            if (percent != null) {
                data.append(data.isEmpty() ? "M" : "L")
                        .append(text(frame.x(day.apply(point))))
                        .append(' ')
                        .append(text(frame.y(percent)));
            }
        }
        if (!data.isEmpty()) {
            page.open("path", "class", kind, "d", data.toString()).close("path");
        }
    }

    private static void line(HtmlPage page, String kind, double x1, double y1, double x2, double y2) {
        page.open("line", "class", kind, "x1", text(x1), "y1", text(y1), "x2", text(x2), "y2", text(y2))
                .close("line");
    }

    private static void dot(HtmlPage page, String kind, double x, double y) {
        page.open("circle", "class", kind, "cx", text(x), "cy", text(y), "r", "3.6")
                .close("circle");
    }

    private static void write(HtmlPage page, String kind, String text, double x, double y, String anchor) {
        page.element("text", text, "class", kind, "x", text(x), "y", text(y), "text-anchor", anchor);
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Label(String text, double y, String kind) {}

    /** Where days and per cents stand. */
    private record Frame(LocalDate from, LocalDate to) {

        double x(LocalDate day) {
            return LEFT
                    + (RIGHT - LEFT) * (day.toEpochDay() - from.toEpochDay()) / (to.toEpochDay() - from.toEpochDay());
        }

        double y(double percent) {
            return BOTTOM - (BOTTOM - TOP) * Math.max(0, Math.min(100, percent)) / 100;
        }
    }
}
