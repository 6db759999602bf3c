package dev.parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** What a choice ends for good; shown before it is made (CLM-22). */
final class Rights {
    private Rights() {}

    static List<String> givenUpBy(Choice choice, Position position) {
        List<String> ended = new ArrayList<>();
        if (choice == Choice.ACCEPT && position.payerOffer() != null) {
            if (position.payerOffer().waivesRights()) {
                ended.add("Every right that the payer's paper waives (CLM-21)");
            }
            if (position.payerOffer().patientHold()) {
                ended.add("Asking the patient for more than the payer's paper allows (CLM-21)");
            }
            if (position.dispute() != null) {
                ended.add("Dispute resolution over this claim: the agreed total becomes the rate (FED-ON-13)");
            }
        }
        if ((choice == Choice.STOP || choice == Choice.PATIENT_BALANCE) && position.dispute() != null) {
            ended.add("Dispute resolution, unless it is initiated by "
                    + position.dispute().closes() + " (FED-IN-01)");
        }
        if (choice != Choice.IDR && choice != Choice.COUNTER && position.stateProcess() != null) {
            ended.add("The state's process" + lastDay(position.stateProcess()) + " (XFED-06)");
        }
        if (choice == Choice.STOP && position.inDispute().isPositive()) {
            ended.add("What is still in dispute: " + position.inDispute());
        }
        return List.copyOf(ended);
    }

    private static String lastDay(Position.StateProcess process) {
        return process.closes() == null ? "" : ", unless it is asked for by " + process.closes();
    }
}
