package dev.parley.idr;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** What a notice did to one stage of one case, once. */
@Entity
public class ExtensionNoticeEffect extends PanacheEntityBase {
    private static final int MOST = 1000;

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID noticeId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ExtensionNotice.Stage stage;

    private LocalDate dueBefore;
    private LocalDate dueNow;

    protected ExtensionNoticeEffect() {}

    ExtensionNoticeEffect(
            ExtensionNotice notice, UUID caseId, ExtensionNotice.Stage stage, LocalDate dueBefore, LocalDate dueNow) {
        this.id = OrderedId.next();
        this.noticeId = notice.id();
        this.caseId = caseId;
        this.stage = stage;
        this.dueBefore = dueBefore;
        this.dueNow = dueNow;
    }

    static List<ExtensionNoticeEffect> of(UUID noticeId) {
        return find("noticeId = ?1 order by id desc", noticeId)
                .range(0, MOST - 1)
                .list();
    }

    static boolean isThere(UUID noticeId, UUID caseId, ExtensionNotice.Stage stage) {
        return count("noticeId = ?1 and caseId = ?2 and stage = ?3", noticeId, caseId, stage) > 0;
    }

    EffectView view() {
        return new EffectView(caseId, stage, dueBefore, dueNow);
    }

    /** One result of a notice. */
    @Schema(name = "ExtensionNoticeEffectView")
    public record EffectView(
            UUID caseId,
            ExtensionNotice.Stage stage,
            LocalDate dueBefore,
            @Schema(description = "As before where the notice gives no later day") LocalDate dueNow) {}
}
