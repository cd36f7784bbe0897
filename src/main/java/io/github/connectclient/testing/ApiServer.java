package io.github.connectclient.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The API server: everything around an operation that is the same for all of them. Finds the operation, lets the caller
 * in, answers in the format that was asked for, plays faults, and keeps a list of the calls. Thread-safe.
 */
final class ApiServer {
    private final Routes routes;
    private final Admission admission;
    private final Faults faults;
    private final CallAllowance allowance;
    private final Clock clock;
    private final Queue<SandboxCall> calls = new ConcurrentLinkedQueue<>();

    ApiServer(Routes routes, Admission admission, Faults faults, Clock clock, CallLimits limits) {
        this.routes = routes;
        this.admission = admission;
        this.faults = faults;
        this.allowance = new CallAllowance(clock, limits);
        this.clock = clock;
    }

    List<SandboxCall> calls() {
        return List.copyOf(calls);
    }

    Answer answer(Request request) {
        Instant arrival = clock.instant();
        CallAllowance.Standing standing = allowance.arrive();
        Routes.Match match = routes.find(request);
        String path = match == null ? request.path() : match.template().text();
        Answer answer = standing.isTooMany()
                ? inWantedFormat(request, Refusal.tooManyCalls().answer())
                : answer(request, match, path);
        calls.add(new SandboxCall(request.method(), path, seenStatus(answer), arrival));
        return standing.stamp(answer);
    }

    private Answer answer(Request request, Routes.@Nullable Match match, String path) {
        Fault fault = faults.take(path, request.path());
        Supplier<Answer> serving = () -> inWantedFormat(request, serve(request, match));
        return fault == null
                ? serving.get()
                : fault.applyTo(serving, status -> inWantedFormat(request, FaultBodies.ofApi(status)));
    }

    private Answer serve(Request request, Routes.@Nullable Match match) {
        try {
            if (match == null) {
                throw Refusal.notFound(request.method());
            }
            SandboxReader reader = admission.check(request, match.isClientMode());
            ApiCall call = new ApiCall(match.values(), request, reader);
            return Answer.json(200, match.handler().answer(call));
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Answer inWantedFormat(Request request, Answer answer) {
        return request.header("accept").contains("application/json") ? answer : answer.asXml();
    }

    private static int seenStatus(Answer answer) {
        return answer.delivery() == Answer.Delivery.NONE ? SandboxCall.NO_ANSWER : answer.status();
    }
}
