package dev.parley.x12;

import dev.parley.claim.InstitutionalForm;
import dev.parley.claim.InstitutionalForm.FormCode;
import dev.parley.claim.InstitutionalForm.Kind;
import dev.parley.x12.Elements.Period;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What loop 2300 of an 837I says beyond that of an 837P: admission, discharge and the coded boxes of the UB-04. */
final class InstitutionalLoop {
    /** By the qualifier of HI01-1, the ICD-10 ones and what ICD-9 used before. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("ABJ", Kind.ADMITTING_DIAGNOSIS),
            Map.entry("BJ", Kind.ADMITTING_DIAGNOSIS),
            Map.entry("APR", Kind.PATIENT_REASON),
            Map.entry("PR", Kind.PATIENT_REASON),
            Map.entry("ABN", Kind.EXTERNAL_CAUSE),
            Map.entry("BN", Kind.EXTERNAL_CAUSE),
            Map.entry("DR", Kind.DIAGNOSIS_RELATED_GROUP),
            Map.entry("BBR", Kind.PRINCIPAL_PROCEDURE),
            Map.entry("BR", Kind.PRINCIPAL_PROCEDURE),
            Map.entry("BBQ", Kind.OTHER_PROCEDURE),
            Map.entry("BQ", Kind.OTHER_PROCEDURE),
            Map.entry("BI", Kind.OCCURRENCE_SPAN),
            Map.entry("BH", Kind.OCCURRENCE),
            Map.entry("BE", Kind.VALUE),
            Map.entry("BG", Kind.CONDITION),
            Map.entry("TC", Kind.TREATMENT));

    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d{8})(\\d{4})");

    private final List<FormCode> codes = new ArrayList<>();
    private final List<Source> codeSources = new ArrayList<>();
    private Segment cl1;
    private Segment statement;
    private Segment admission;
    private Segment discharge;
    private Period period;
    private LocalDate admittedOn;
    private String admittedAt;
    private PartyLoop attending;
    private PartyLoop operating;

    InstitutionalLoop(Segment clm) {
        cl1 = clm.without("CL1");
        statement = clm.without("DTP");
        admission = statement;
        discharge = statement;
    }

    void admission(Segment segment) {
        cl1 = segment;
    }

    void date(Segment dtp, Elements elements) {
        switch (dtp.raw(1).strip()) {
            case "434" -> {
                statement = dtp;
                period = elements.period(dtp);
            }
            case "435" -> {
                admission = dtp;
                String text = dtp.raw(3).strip();
                boolean withTime = DAY_AND_TIME.matcher(text).matches();
                admittedAt = withTime ? text.substring(8) : null;
                admittedOn = elements.day(withTime ? text.substring(0, 8) : text, dtp.source(3));
            }
            case "096" -> discharge = dtp;
            default -> {}
        }
    }

    void name(PartyLoop party, String entity) {
        if (entity.equals("71")) {
            attending = party;
        } else {
            operating = party;
        }
    }

    /** Takes a composite of an HI that is no diagnosis; whether it knows its kind. */
    boolean code(List<String> composite, Source at, Elements elements) {
        Kind kind = KINDS.get(composite.get(0));
        if (kind == null || Elements.part(composite, 2) == null) {
            return kind != null;
        }
        boolean isDiagnosis =
                kind == Kind.ADMITTING_DIAGNOSIS || kind == Kind.PATIENT_REASON || kind == Kind.EXTERNAL_CAUSE;
        String code = Elements.part(composite, 2);
        String days = Elements.part(composite, 4);
        Period on = days == null ? null : elements.period(days, at.part(4));
        BigDecimal amount = kind == Kind.VALUE ? elements.number(Elements.part(composite, 5), at.part(5)) : null;
        codes.add(new FormCode(
                kind,
                isDiagnosis ? code.replace(".", "") : code,
                on == null ? null : on.from(),
                on == null || on.to().equals(on.from()) ? null : on.to(),
                amount));
        codeSources.add(at);
        return true;
    }

    Period period() {
        return period;
    }

    InstitutionalForm read(String facilityTypeCode, String presentOnAdmission, Problems problems) {
        attending = withNpi(attending, "attending", problems);
        operating = withNpi(operating, "operating", problems);
        return new InstitutionalForm(
                facilityTypeCode,
                cl1.element(1),
                cl1.element(2),
                cl1.element(3),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                admittedOn,
                admittedAt,
                discharge.element(3),
                attending == null ? null : attending.provider(),
                operating == null ? null : operating.provider(),
                presentOnAdmission,
                codes);
    }

    /** A provider is known by its NPI; one without is left out, and that is said. */
    static PartyLoop withNpi(PartyLoop party, String role, Problems problems) {
        if (party == null || party.npi() != null) {
            return party;
        }
        problems.warning(party.source(), "npi-missing", "The " + role + " provider has no NPI and is left out");
        return null;
    }

    Source source(Constraints.Step step, Segment clm) {
        Constraints.Step inner = Constraints.Step.of(step.rest());
        return switch (inner.name()) {
            case "admissionType" -> cl1.source(1);
            case "admissionSource" -> cl1.source(2);
            case "patientStatus" -> cl1.source(3);
            case "statementFrom", "statementTo" -> statement.source(3);
            case "admittedOn", "admittedAt" -> admission.source(3);
            case "dischargedAt" -> discharge.source(3);
            case "attendingProvider" -> attending.source(inner.rest());
            case "operatingProvider" -> operating.source(inner.rest());
            case "codes" -> inner.index() < 0 ? clm.source(1) : codeSources.get(inner.index());
            default -> clm.source(5).part(1);
        };
    }
}
