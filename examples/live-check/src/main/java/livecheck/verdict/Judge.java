package livecheck.verdict;

import io.github.connectclient.Operation;
import io.github.connectclient.Provenance;
import java.util.Optional;
import livecheck.members.Findings;
import livecheck.wire.Seen;

/** Tells from an answer whether a path is right, by comparing it with what wrong paths get on this server. */
public final class Judge {
    private static final String WHAT_A_WRONG_PATH_GETS = "which is what a wrong path gets here";

    private final Calibration calibration;

    public Judge(Calibration calibration) {
        this.calibration = calibration;
    }

    /**
     * The verdict on an answer.
     *
     * @param operation what was called
     * @param seen what came
     * @param findings how the JSON differs from what the SDK expects; empty when it was no success or no JSON
     */
    public Verdict of(Operation operation, Seen seen, Optional<Findings> findings) {
        if (seen.status() >= 200 && seen.status() < 300) {
            return findings.map(found -> answered(operation, found, Look.of(seen)))
                    .orElseGet(() -> Verdict.undecided(
                            "it answered with " + Look.of(seen).form() + " instead of JSON"));
        }
        return refused(operation, Look.of(seen));
    }

    private Verdict answered(Operation operation, Findings found, Look look) {
        boolean isSure =
                operation.provenance() == Provenance.DOCUMENTED || operation.provenance() == Provenance.OBSERVED;
        if (found.hasAnythingKnown()) {
            return Verdict.confirmed("answered");
        }
        if (calibration.isWrongPath(look)) {
            return Verdict.undecided("it answered with nothing that the SDK knows, " + WHAT_A_WRONG_PATH_GETS);
        }
        if (found.dropped() > 0) {
            return Verdict.undecided(
                    "it answered, but with none of the members that the SDK knows: another operation may have");
        }
        return isSure
                ? Verdict.confirmed("answered, with nothing in it to compare")
                : Verdict.undecided("it answered, with nothing in it to tell it from another operation's answer");
    }

    private Verdict refused(Operation operation, Look look) {
        boolean looksWrong = calibration.isWrongPath(look);
        return switch (look.status()) {
            case 400 ->
                looksWrong
                        ? Verdict.undecided("refused with 400, " + WHAT_A_WRONG_PATH_GETS)
                        : Verdict.confirmed("it refused what was asked for, with 400: so it looked at it");
            case 401 -> Verdict.undecided("the token was refused, with 401");
            case 403 ->
                Verdict.undecided("this client may not, 403"
                        + (looksWrong ? ", " + WHAT_A_WRONG_PATH_GETS : "; a wrong path gets something else here"));
            case 404 -> notFound(operation, look, looksWrong);
            case 405 -> Verdict.refuted("the path is there, but not for " + operation.method());
            case 429 -> Verdict.undecided("too many calls, 429: try again with a lower --budget");
            default ->
                Verdict.undecided(
                        look.status() >= 500
                                ? "the server failed with " + look.status()
                                : "it answered with " + look.status());
        };
    }

    private Verdict notFound(Operation operation, Look look, boolean looksWrong) {
        boolean namesThings = operation.template().contains("{");
        if (!looksWrong) {
            return calibration.knowsWrongPaths()
                    ? Verdict.confirmed("404, but not the one of a wrong path: it looked for the thing and found none")
                    : Verdict.undecided("404, and what a wrong path gets is not known");
        }
        if (calibration.isUnknownThing(look) && namesThings) {
            return Verdict.undecided("404; an unknown thing and a wrong path get the same here");
        }
        return Verdict.refuted("404, " + WHAT_A_WRONG_PATH_GETS);
    }
}
