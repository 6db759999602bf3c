package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.BenchmarkRelease;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds a locality and its indices in the loaded files of one year. Call it in a transaction. */
@ApplicationScoped
public class Localities {
    /** A locality that was found for a place, with how; or none, and why. */
    public record Found(Optional<String> key, String because) {
        private static Found none(String because) {
            return new Found(Optional.empty(), because);
        }
    }

    /** The indices of a locality: contractor-number, or state-number where that names one only. Empty when no file is loaded. */
    Optional<CostIndex> index(int year, String locality) {
        List<CostIndex> all = ofYear(year);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<CostIndex> matching = all.stream()
                .filter(one -> one.key().equals(locality) || locality.equals(one.state() + "-" + one.locality()))
                .toList();
        if (matching.isEmpty()) {
            throw new InvalidFields(
                    "locality",
                    "is no locality of " + year + ": say contractor-number (04412-18) or state-number (TX-18)");
        }
        if (matching.size() > 1) {
            throw new InvalidFields("locality", "names several: say contractor-number (04412-18)");
        }
        return Optional.of(matching.get(0));
    }

    /** Where a service was given, by its ZIP code where that list is loaded, else by a state that is one locality. */
    public Found of(int year, String zip, String state) {
        List<CostIndex> all = ofYear(year);
        if (all.isEmpty()) {
            return Found.none("no localities of " + year + " are loaded");
        }
        Optional<LocalityPlace> place =
                zip == null || zip.length() < 5 ? Optional.empty() : byZip(year, zip.substring(0, 5));
        Optional<CostIndex> byPlace = place.flatMap(found -> all.stream()
                .filter(one -> one.mac().equals(found.mac()) && one.locality().equals(found.locality()))
                .findFirst());
        if (byPlace.isPresent()) {
            return new Found(byPlace.map(CostIndex::key), "by ZIP code");
        }
        List<CostIndex> inState =
                all.stream().filter(one -> one.state().equals(state)).toList();
        if (inState.size() == 1) {
            return new Found(Optional.of(inState.get(0).key()), "the only locality of " + state);
        }
        return Found.none(
                inState.isEmpty()
                        ? "the place of service is not known"
                        : state + " has " + inState.size()
                                + " localities and no ZIP code of the place is known: say which");
    }

    private static List<CostIndex> ofYear(int year) {
        return BenchmarkRelease.inEffect(CostIndexFile.NAME, year, LocalDate.of(year, 12, 31))
                .map(release -> CostIndexRow.<CostIndexRow>list("releaseId", release.id()))
                .orElse(List.of())
                .stream()
                .map(CostIndexRow::content)
                .toList();
    }

    private static Optional<LocalityPlace> byZip(int year, String zip) {
        return BenchmarkRelease.inEffect(ZipFile.NAME, year, LocalDate.of(year, 12, 31))
                .flatMap(release -> LocalityPlaceRow.<LocalityPlaceRow>find(
                                "releaseId = ?1 and content.zip = ?2", release.id(), zip)
                        .<LocalityPlaceRow>firstResultOptional())
                .map(LocalityPlaceRow::content);
    }
}
