package dev.parley.x12;

import java.util.ArrayList;
import java.util.List;

/** Writes X12 for the tests: a sound body, until a test spoils a segment of it. */
final class Edi {
    static final String ISA = "ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     "
            + "*260610*1200*^*00501*000000042*0*T*:";
    static final String CLAIM_GS = "GS*HC*SENDER*RECEIVER*20260610*1200*7*X*005010X222A1";
    static final String CLAIM_ST = "ST*837*0001*005010X222A1";
    static final String PAYMENT_GS = "GS*HP*SENDER*RECEIVER*20260610*1200*7*X*005010X221A1";
    static final String PAYMENT_ST = "ST*835*0001";
    /** Its SE01 is written as counted. */
    static final String SE = "SE*#*0001";

    static final String GE = "GE*1*7";
    static final String IEA = "IEA*1*000000042";

    private final List<String> segments;
    private String terminator = "~";

    private Edi(List<String> segments) {
        this.segments = new ArrayList<>(segments);
    }

    static Edi of(String... segments) {
        return new Edi(List.of(segments));
    }

    /** Two lines billed by a physician group, insured is patient. */
    static Edi professional() {
        return of(
                ISA,
                CLAIM_GS,
                CLAIM_ST,
                "BHT*0019*00*REF1*20260610*1200*CH",
                "NM1*41*2*BILLING SERVICE*****46*TGJ23",
                "PER*IC*JERRY*TE*3055552222",
                "NM1*40*2*CLEARINGHOUSE*****46*66783",
                "HL*1**20*1",
                "PRV*BI*PXC*207P00000X",
                "NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893",
                "N3*1 MAIN ST*SUITE 2",
                "N4*AUSTIN*TX*787010000",
                "REF*EI*12-3456789",
                "NM1*87*2",
                "N3*PO BOX 9",
                "N4*DALLAS*TX*752010000",
                "HL*2*1*22*0",
                "SBR*P*18*GRP1*ACME PPO*****CI",
                "NM1*IL*1*DOE*JANE****MI*MEM1",
                "N3*5 ELM ST",
                "N4*WACO*TX*76701",
                "DMG*D8*19800229*F",
                "NM1*PR*2*ACME HEALTH*****PI*60054",
                "N3*77 PAYER WAY",
                "CLM*C1*300***23:B:1*Y*A*Y*Y",
                "HI*ABK:S06.0X0A*ABF:R55",
                "NM1*82*1*SMITH*ANN****XX*1912301953",
                "PRV*PE*PXC*207PE0004X",
                "NM1*77*2*CITY HOSPITAL*****XX*1122333341",
                "N3*9 HOSPITAL DR",
                "N4*AUSTIN*TX*78702",
                "LX*1",
                "SV1*HC:99285:25*200*UN*1*23**1",
                "DTP*472*D8*20260601",
                "LX*2",
                "SV1*HC:12001:59:lt*100*UN*2.5***1",
                "DTP*472*RD8*20260601-20260602",
                SE,
                GE,
                IEA);
    }

    /** An inpatient stay of a dependent, billed by the hospital. */
    static Edi institutional() {
        return of(
                ISA,
                "GS*HC*SENDER*RECEIVER*20260610*1200*7*X*005010X223A2",
                "ST*837*0001*005010X223A2",
                "BHT*0019*00*REF1*20260610*1200*CH",
                "HL*1**20*1",
                "NM1*85*2*GENERAL HOSPITAL*****XX*1234567893",
                "N3*9 HOSPITAL DR",
                "N4*AUSTIN*TX*787020000",
                "REF*EI*123456789",
                "HL*2*1*22*1",
                "SBR*P**GRP1*ACME PPO*****CI",
                "NM1*IL*1*DOE*JANE****MI*MEM1",
                "NM1*PR*2*ACME HEALTH*****PI*60054",
                "HL*3*2*23*0",
                "PAT*19",
                "NM1*QC*1*DOE*JACK",
                "N3*5 ELM ST",
                "N4*WACO*TX*76701",
                "DMG*D8*20200229*M",
                "CLM*H1*1250.5***11:A:7*Y*A*Y*I",
                "DTP*096*TM*1130",
                "DTP*434*RD8*20260601-20260603",
                "DTP*435*DT*202606010815",
                "CL1*1*7*01",
                "PWK*OZ*FX***AC*PAPER1",
                "REF*F8*PCN1",
                "REF*G1*AUTH1",
                "HI*ABK:J189:::::::Y",
                "HI*ABJ:R0602",
                "HI*ABF:I10:::::::N*ABF:E119",
                "HI*DR:193",
                "HI*BBR:0BH17EZ:D8:20260602",
                "HI*BI:70:RD8:20260501-20260503",
                "HI*BH:11:D8:20260530",
                "HI*BE:80:::3*BE:A2:::15.31",
                "HI*BG:09*BG:C1",
                "NM1*71*1*SMITH*ANN****XX*1912301953",
                "PRV*AT*PXC*207R00000X",
                "NM1*72*1*NOID*SAM",
                "LX*1",
                "SV2*0120**1000*DA*2**50",
                "LX*2",
                "SV2*0636*HC:J0696:JW*250.5*UN*4",
                "DTP*472*D8*20260602",
                "LIN**N4*00004-0196-406",
                "CTP****1.5*ML",
                "REF*XZ*RX77",
                SE,
                GE,
                IEA);
    }

    /** One claim accepted, one refused by the payer's front end. */
    static Edi frontEnd() {
        return of(
                ISA,
                "GS*HN*SENDER*RECEIVER*20260610*1200*7*X*005010X214",
                "ST*277*0001*005010X214",
                "BHT*0085*08*77*20260610*1200*TH",
                "HL*1**20*1",
                "NM1*PR*2*ACME HEALTH*****PI*60054",
                "TRN*1*PAYER-BATCH",
                "HL*2*1*21*1",
                "NM1*41*2*CLINIC*****46*CLINIC",
                "TRN*2*101",
                "STC*A1:19:PR*20260610*WQ*380",
                "QTY*90*2",
                "HL*3*2*19*1",
                "NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893",
                "HL*4*3*PT",
                "NM1*QC*1*DOE*JANE****MI*MEM1",
                "TRN*2*C1",
                "STC*A2:20:PR*20260609*WQ*300",
                "REF*1K*PAYER1",
                "DTP*472*D8*20260601",
                "HL*5*3*PT",
                "NM1*QC*1*ROE*JOHN****MI*MEM2",
                "TRN*2*C2",
                "STC*A7:562:85*20260610*U*80******A3:21",
                SE,
                GE,
                IEA);
    }

    /** One claim paid in part, one denied, an overpayment taken back. */
    static Edi remittance() {
        return of(
                ISA,
                PAYMENT_GS,
                PAYMENT_ST,
                "BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612",
                "TRN*1*EFT1*1512345678",
                "DTM*405*20260611",
                "N1*PR*ACME HEALTH",
                "N3*77 PAYER WAY",
                "REF*2U*60054",
                "N1*PE*EMERGENCY PHYSICIANS*XX*1234567893",
                "REF*TJ*123456789",
                "LX*1",
                "CLP*C1*1*300*150*40*CI*PAYER1*23*1",
                "CAS*OA*23*10",
                "NM1*QC*1*DOE*JANE****MI*MEM1",
                "MOA***MA02*N781",
                "DTM*232*20260601",
                "DTM*233*20260602",
                "AMT*AU*150",
                "SVC*HC:99285:25*200*120**1",
                "DTM*472*20260601",
                "CAS*CO*45*30*1*253*10",
                "CAS*PR*2*40",
                "AMT*B6*160",
                "LQ*HE*N877",
                "SVC*HC:12001*100*40**2.5",
                "DTM*150*20260601",
                "DTM*151*20260602",
                "CAS*CO*45*60",
                "CLP*C2*4*80*0**CI*PAYER2",
                "NM1*QC*1*ROE*JOHN****MI*MEM2",
                "SVC*HC:99283*80*0",
                "DTM*472*20260603",
                "CAS*CO*197*80",
                "PLB*1234567893*20261231*WO:C0*20*FB:F1*5",
                SE,
                GE,
                IEA);
    }

    Edi replace(String segment, String... by) {
        int at = place(segment);
        segments.remove(at);
        segments.addAll(at, List.of(by));
        return this;
    }

    Edi drop(String... gone) {
        for (String segment : gone) {
            segments.remove(place(segment));
        }
        return this;
    }

    Edi after(String segment, String... added) {
        segments.addAll(place(segment) + 1, List.of(added));
        return this;
    }

    Edi before(String segment, String... added) {
        segments.addAll(place(segment), List.of(added));
        return this;
    }

    Edi endingIn(String otherTerminator) {
        terminator = otherTerminator;
        return this;
    }

    private int place(String segment) {
        int at = segments.indexOf(segment);
        if (at < 0) {
            throw new IllegalArgumentException("There is no " + segment);
        }
        return at;
    }

    /** Where a segment stands in the body, from 1. */
    int position(String segment) {
        return place(segment) + 1;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int started = 0;
        for (int at = 0; at < segments.size(); at++) {
            String segment = segments.get(at);
            if (segment.startsWith("ST*")) {
                started = at;
            }
            text.append(segment.replace("#", String.valueOf(at - started + 1))).append(terminator);
        }
        return text.toString();
    }

    Received read() {
        return Received.from(text());
    }
}
