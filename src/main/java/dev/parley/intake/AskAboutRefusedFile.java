package dev.parley.intake;

import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Asks a biller about each dropped file that was not taken as a whole. */
@ApplicationScoped
class AskAboutRefusedFile {
    private static final int LONGEST_NAME = 60;

    private final DeskWork desk;

    AskAboutRefusedFile(DeskWork desk) {
        this.desk = desk;
    }

    void about(EdgeFile file) {
        if (!file.isRefusedInPart()) {
            return;
        }
        String name =
                file.name().length() <= LONGEST_NAME ? file.name() : file.name().substring(0, LONGEST_NAME) + "...";
        String what = file.state() == EdgeFile.State.REFUSED ? "was refused" : "was refused in part";
        desk.open(new DeskWork.DeskTask(
                RefusedFileForm.KIND,
                "Deal with the dropped file " + name + ", which " + what,
                Role.BILLER,
                file.id(),
                null,
                BigDecimal.ZERO,
                null,
                null,
                null));
    }
}
