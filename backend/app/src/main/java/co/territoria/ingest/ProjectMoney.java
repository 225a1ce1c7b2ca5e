package co.territoria.ingest;

import co.territoria.ingest.ProjectDetailRows.Numbered;
import co.territoria.project.Project;
import co.territoria.project.ProjectDetails.Contract;
import co.territoria.project.ProjectDetails.Funding;
import co.territoria.project.ProjectDetails.ValueChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code funding.csv}, {@code contracts.csv} and {@code value_changes.csv}: where money comes from and goes to. */
final class ProjectMoney {

    private static final int LONGEST_CONTRACT = 80;

    private final ProjectDetailRows<Funding> funding;
    private final ProjectDetailRows<Contract> contracts;
    private final ProjectDetailRows<ValueChange> valueChanges;

    ProjectMoney(ProjectDetailRows.Source source) {
        this.funding = ProjectDetailRows.read(
                        source, "funding.csv", Set.of("source", "year", "amount"), Set.of(), ProjectMoney::funding)
                .unique("source", money -> money.source() + ", " + money.year());
        this.contracts = ProjectDetailRows.read(
                        source,
                        "contracts.csv",
                        Set.of("contract", "object"),
                        Set.of("supplier", "value", "paid", "signed", "start", "end"),
                        ProjectMoney::contract)
                .unique("contract", Contract::code);
        this.valueChanges = ProjectDetailRows.read(
                        source,
                        "value_changes.csv",
                        Set.of("date", "after"),
                        Set.of("before", "reason"),
                        ProjectMoney::change)
                .unique("date", ValueChange::date);
    }

    List<Funding> funding(String project) {
        return funding.of(project);
    }

    List<Contract> contracts(String project) {
        return contracts.of(project);
    }

    List<ValueChange> valueChanges(String project) {
        return valueChanges.of(project);
    }

    private static Optional<Funding> funding(Table.Row row) {
        String source = row.required("source");
        Integer year = row.required("year").isEmpty() ? null : ProjectCells.year(row, "year");
        Long amount = row.required("amount").isEmpty() ? null : ProjectCells.money(row, "amount");
        return source.isEmpty() || year == null || amount == null
                ? Optional.empty()
                : Optional.of(new Funding(source, year, amount));
    }

    private static Optional<Contract> contract(Table.Row row) {
        String code = ProjectCells.name(row, "contract", LONGEST_CONTRACT);
        String object = row.required("object");
        Long value = ProjectCells.money(row, "value");
        Long paid = ProjectCells.money(row, "paid");
        LocalDate signed = ProjectCells.day(row, "signed");
        LocalDate start = ProjectCells.day(row, "start");
        LocalDate end = ProjectCells.day(row, "end");
        ProjectCells.checkPeriod(row, start, end, "start", "end");
        if (value != null && paid != null && paid > value) {
            row.error(
                    "paid-above-value",
                    "paid",
                    "lo pagado, %d, pasa del valor del contrato, %d".formatted(paid, value),
                    "what is paid, %d, is above the value of the contract, %d".formatted(paid, value));
        }
        return code.isEmpty() || object.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contract(code, object, row.text("supplier"), value, paid, signed, start, end));
    }

    private static Optional<ValueChange> change(Table.Row row) {
        LocalDate date = ProjectCells.requiredDay(row, "date");
        Long before = ProjectCells.money(row, "before");
        Long after = row.required("after").isEmpty() ? null : ProjectCells.money(row, "after");
        return date == null || after == null
                ? Optional.empty()
                : Optional.of(new ValueChange(date, before, after, row.text("reason")));
    }

    /** Contracts together are not paid more than the project is worth. */
    void check(Map<String, Project> projects) {
        contracts.forEachProject(code -> {
            Project project = projects.get(code);
            Long value = project == null ? null : project.value();
            long paid = 0;
            for (Numbered<Contract> contract : contracts.numbered(code)) {
                Long one = contract.value().paid();
                boolean within = value == null || paid <= value;
                paid += one == null ? 0 : one;
                // told once, at the contract with which the sum passes the value
                if (value != null && within && paid > value) {
                    contracts.error(
                            "paid-above-value",
                            contract.line(),
                            "paid",
                            "con este contrato lo pagado del proyecto %s suma %d y pasa de su valor, %d"
                                    .formatted(code, paid, value),
                            "with this contract what is paid of the project %s adds up to %d, above its value, %d"
                                    .formatted(code, paid, value));
                }
            }
        });
    }
}
