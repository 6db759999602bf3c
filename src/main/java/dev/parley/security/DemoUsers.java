package dev.parley.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the demo's users, one for each role in two tenants, and keeps them out of production. */
@ApplicationScoped
public class DemoUsers {
    public static final String TENANT = "demo";
    public static final String OTHER_TENANT = "other";
    private static final List<String> ROLES = List.of(
            Role.RCM_SYSTEM,
            Role.NEGOTIATOR,
            Role.SUPERVISOR,
            Role.PROVIDER,
            Role.BILLER,
            Role.CLINICIAN,
            Role.COMPLIANCE,
            Role.OPS,
            Role.AUDITOR,
            Role.ADMIN);

    private final LocalUsers users;
    private final boolean demo;
    private final Optional<String> password;

    DemoUsers(
            LocalUsers users,
            @ConfigProperty(name = "parley.demo") boolean demo,
            @ConfigProperty(name = "parley.demo.password") Optional<String> password) {
        this.users = users;
        this.demo = demo;
        this.password = password.filter(given -> !given.isBlank());
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        List<LocalUser> known = users.load();
        boolean demoUsers = known.stream().anyMatch(LocalUser::demo);
        if (ConfigUtils.isProfileActive("production") && (demo || demoUsers)) {
            throw new IllegalStateException(
                    "Refusing to start in production while demo users are enabled: unset PARLEY_DEMO and remove the"
                            + " users marked demo from users.json in the data directory");
        }
        if (demo && (!demoUsers || password.isPresent())) {
            make(known);
        } else if (demo) {
            print("the password printed at the first start (set PARLEY_DEMO_PASSWORD to choose another)");
        }
    }

    private void make(List<LocalUser> known) {
        String chosen = password.orElseGet(DemoUsers::randomPassword);
        String hash = BcryptUtil.bcryptHash(chosen);
        List<LocalUser> all =
                new ArrayList<>(known.stream().filter(user -> !user.demo()).toList());
        for (String role : ROLES) {
            all.add(new LocalUser(role, hash, TENANT, List.of(role), true, null));
            all.add(new LocalUser(role + "@" + OTHER_TENANT, hash, OTHER_TENANT, List.of(role), true, null));
        }
        users.save(all);
        print(password.isPresent() ? "the password in PARLEY_DEMO_PASSWORD" : "password " + chosen);
    }

    /** To the console and not to the log: logs are kept and shipped, passwords are not. */
    private void print(String password) {
        System.out.println("Demo sign-ins: " + String.join(", ", ROLES) + " (tenant " + TENANT
                + "), and the same names with @" + OTHER_TENANT + " (tenant " + OTHER_TENANT + "), with " + password);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
