package dev.parley.idr;

import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A public notice that gives more time to many disputes at once, such as after a failure of the portal (FED-EX-02, FED-EX-04). */
@Entity
public class ExtensionNotice extends PanacheEntityBase {
    /** What a notice makes longer. */
    @Schema(name = "NoticeStage")
    public enum Stage {
        /** The days to file. */
        FILING,
        ELIGIBILITY,
        OFFER,
        DETERMINATION
    }

    /** FED-EX-04: no dispute is older. */
    private static final LocalDate PORTAL_OPENED = LocalDate.of(2022, 4, 15);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String stages;
    private LocalDate publishedOn;
    private LocalDate lastDay;
    private Integer businessDays;
    private LocalDate initiatedFrom;
    private LocalDate initiatedTo;
    private String reference;
    private String reason;
    private String announcedBy;
    private Instant announcedAt;

    protected ExtensionNotice() {}

    /** A notice as a supervisor enters it. */
    @Schema(name = "NewExtensionNotice")
    public record NewNotice(
            @NotEmpty @Schema(
                            description =
                                    "The stages that the notice names; one because of many cases moves eligibility only (FED-EX-02)")
                    Set<@NotNull Stage> stages,
            @NotNull LocalDate publishedOn,
            @Schema(description = "The new last day; or else by how many business days") LocalDate lastDay,
            @Min(1) @Max(250) Integer businessDays,
            @Schema(description = "Only disputes initiated on this day or later; goes with no FILING")
                    LocalDate initiatedFrom,
            @Schema(description = "Only disputes initiated on this day or earlier; goes with no FILING")
                    LocalDate initiatedTo,
            @NotBlank @Size(max = 200) @Schema(description = "Where it was published; a notice counts once")
                    String reference,
            @NotBlank @Size(max = 1000) String reason) {
        void requireSense(LocalDate today) {
            new DateOrder(today).check("/publishedOn", publishedOn, null, null).refuse();
            if ((lastDay == null) == (businessDays == null)) {
                throw new InvalidFields("/lastDay", "one of lastDay and businessDays must be given");
            }
            if (stages.contains(Stage.FILING) && (initiatedFrom != null || initiatedTo != null)) {
                throw new InvalidFields(
                        "/initiatedFrom", "chooses among filed disputes, and FILING is about those that are not");
            }
            if (initiatedFrom != null && initiatedTo != null && initiatedTo.isBefore(initiatedFrom)) {
                throw new InvalidFields("/initiatedTo", "lies before initiatedFrom");
            }
        }
    }

    ExtensionNotice(NewNotice told, String announcedBy, Instant announcedAt) {
        this.id = OrderedId.next();
        this.stages = String.join(
                ",", told.stages().stream().sorted().map(Stage::name).toList());
        this.publishedOn = told.publishedOn();
        this.lastDay = told.lastDay();
        this.businessDays = told.businessDays();
        this.initiatedFrom = told.initiatedFrom();
        this.initiatedTo = told.initiatedTo();
        this.reference = told.reference();
        this.reason = told.reason();
        this.announcedBy = announcedBy;
        this.announcedAt = announcedAt;
    }

    static ExtensionNotice byId(UUID id) {
        return ExtensionNotice.<ExtensionNotice>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("extension notice", id));
    }

    static Optional<ExtensionNotice> published(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    static List<ExtensionNotice> all() {
        return list("order by id desc");
    }

    /** The same notice with other terms is refused. */
    void requireSame(NewNotice told) {
        ExtensionNotice other = new ExtensionNotice(told, announcedBy, announcedAt);
        boolean same = stages.equals(other.stages)
                && publishedOn.equals(other.publishedOn)
                && Objects.equals(lastDay, other.lastDay)
                && Objects.equals(businessDays, other.businessDays)
                && Objects.equals(initiatedFrom, other.initiatedFrom)
                && Objects.equals(initiatedTo, other.initiatedTo);
        if (!same) {
            throw new Announced(this);
        }
    }

    /** From the last stage to the first: a stage that was made longer itself is not moved by the ones before it. */
    List<Stage> stages() {
        List<Stage> named = Arrays.stream(stages.split(",")).map(Stage::valueOf).toList();
        return EnumSet.copyOf(named).stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The first day of the disputes that it is about; the portal's own where it names none. */
    LocalDate initiatedFrom() {
        return initiatedFrom == null ? PORTAL_OPENED : initiatedFrom;
    }

    LocalDate initiatedTo() {
        return initiatedTo == null
                ? announcedAt.atZone(ZoneOffset.UTC).toLocalDate().plusYears(1)
                : initiatedTo;
    }

    LocalDate lastDay(LocalDate running, BusinessCalendar calendar) {
        return lastDay != null ? lastDay : calendar.nthBusinessDayAfter(running, businessDays);
    }

    UUID id() {
        return id;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }

    String reference() {
        return reference;
    }

    String reason() {
        return reason;
    }

    NoticeView view(List<ExtensionNoticeEffect.EffectView> effects, int left) {
        return new NoticeView(
                id,
                Arrays.stream(stages.split(",")).map(Stage::valueOf).toList(),
                publishedOn,
                lastDay,
                businessDays,
                initiatedFrom,
                initiatedTo,
                reference,
                reason,
                announcedBy,
                announcedAt,
                effects,
                left);
    }

    /** The notice is entered, with other terms. */
    static class Announced extends Refusal {
        Announced(ExtensionNotice there) {
            super(
                    409,
                    "notice-announced",
                    "The notice " + there.reference + " is entered with other terms",
                    Map.of("noticeId", there.id));
        }
    }

    /** A notice and what it moved. */
    @Schema(name = "ExtensionNoticeView")
    public record NoticeView(
            UUID id,
            List<Stage> stages,
            LocalDate publishedOn,
            LocalDate lastDay,
            Integer businessDays,
            LocalDate initiatedFrom,
            LocalDate initiatedTo,
            String reference,
            String reason,
            String announcedBy,
            Instant announcedAt,
            @Schema(description = "A result for each stage of each case, the latest 1,000")
                    List<ExtensionNoticeEffect.EffectView> effects,
            @Schema(description = "Cases still to be looked at: apply the notice again") int left) {}
}
