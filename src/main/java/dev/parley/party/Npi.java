package dev.parley.party;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A National Provider Identifier: ten digits, the last a Luhn check digit over 80840 and the rest (45 CFR 162.406). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Npi.Check.class)
public @interface Npi {
    String message() default "is not an NPI: ten digits with a valid check digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Luhn over the card issuer prefix 80840, whose digits add 24. */
    class Check implements ConstraintValidator<Npi, String> {
        @Override
        public boolean isValid(String npi, ConstraintValidatorContext context) {
            return npi == null || isNpi(npi);
        }

        public static boolean isNpi(String text) {
            if (!text.matches("\\d{10}")) {
                return false;
            }
            int sum = 24;
            for (int place = 0; place < 10; place++) {
                int digit = text.charAt(9 - place) - '0';
                int weighed = place % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            return sum % 10 == 0;
        }
    }
}
