package dev.parley.benchmark.medicare;

import dev.parley.http.InvalidFields;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What Medicare would pay for one service. */
@Path("/benchmarks/medicare")
@Tag(name = "Benchmarks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MedicareResource {
    private final MedicarePrices prices;

    MedicareResource(MedicarePrices prices) {
        this.prices = prices;
    }

    /** The service and its place and time. */
    public static class Asked {
        @RestQuery
        @NotNull @Pattern(regexp = "[A-Z0-9]{5}", message = "is not a procedure code") String code;

        @RestQuery
        @Size(max = 4) @Parameter(description = "Up to four, as on the claim")
        List<@Pattern(regexp = "[A-Z0-9]{2}", message = "is not a modifier") String> modifier;

        @RestQuery
        @NotNull @Pattern(
                regexp = "\\d{2}|FACILITY|NONFACILITY",
                message = "is no place of service code, FACILITY or NONFACILITY")
        @Parameter(description = "A place of service code, FACILITY or NONFACILITY")
        String site;

        @RestQuery
        @Parameter(description = "Contractor-number (04412-18) or state-number (TX-18); national when absent")
        String locality;

        @RestQuery
        @Min(2019) @Max(2099) Integer year;

        @RestQuery
        @Parameter(description = "The day of service; needed in a year whose factor changed")
        LocalDate date;

        @RestQuery
        @DecimalMin("1") @DecimalMax("2880") @Parameter(description = "Minutes of anesthesia")
        BigDecimal minutes;

        @RestQuery
        @Min(0) @Max(50) @Parameter(description = "Anesthesia base units, where no list of the year is loaded")
        Integer baseUnits;

        @RestQuery
        @DecimalMin("0.001") @DecimalMax("9999") BigDecimal units;

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "A nurse practitioner, physician assistant or the like furnished it: 85%")
        boolean nonPhysician;

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "AD: the physician was there at induction")
        boolean presentAtInduction;

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "The clinician qualifies in an advanced payment model")
        boolean qualifyingModel;

        private int year() {
            if (year == null && date == null) {
                throw new InvalidFields("year", "is missing");
            }
            return year == null ? date.getYear() : year;
        }

        private Service service() {
            Site where = site.length() == 2 ? Site.ofPlaceOfService(site) : Site.valueOf(site);
            return new Service(
                    1,
                    code,
                    modifier == null ? List.of() : modifier,
                    where,
                    units,
                    minutes,
                    baseUnits,
                    nonPhysician,
                    presentAtInduction);
        }
    }

    @GET
    @Operation(
            summary = "The Medicare amount of a service, with every step, or none and why",
            description = "RVU, GPCI and factor are always of the same year. Medicare may not be named in a federal"
                    + " payment determination.")
    public MedicareAmount price(@Valid @BeanParam Asked asked) {
        return prices.price(
                        new MedicarePrices.Where(asked.year(), asked.date, asked.locality, asked.qualifyingModel),
                        List.of(asked.service()))
                .get(0);
    }
}
