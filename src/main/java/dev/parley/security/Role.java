package dev.parley.security;

/** The names of the roles, as they stand in tokens, in the users file and in the diagrams. */
public final class Role {
    public static final String RCM_SYSTEM = "rcm-system";
    public static final String NEGOTIATOR = "negotiator";
    public static final String SUPERVISOR = "supervisor";
    public static final String PROVIDER = "provider";
    public static final String BILLER = "biller";
    public static final String CLINICIAN = "clinician";
    public static final String COMPLIANCE = "compliance";
    public static final String OPS = "ops";
    /** Reads all, writes nothing. */
    public static final String AUDITOR = "auditor";

    public static final String ADMIN = "admin";

    private Role() {}
}
