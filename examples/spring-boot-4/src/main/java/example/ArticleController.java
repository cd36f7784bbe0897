package example;

import io.github.connectclient.CallOptions;
import io.github.connectclient.ConnectClient;
import io.github.connectclient.user.AccessRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Access to products; the client comes from Spring Boot. */
@RestController
class ArticleController {
    private final ConnectClient connect;

    ArticleController(ConnectClient connect) {
        this.connect = connect;
    }

    record Answer(String product, boolean mayRead) {}

    @GetMapping("/products/{product}/access")
    Answer access(@PathVariable("product") String product, @RequestParam("reader") String reader) {
        AccessRequest request =
                AccessRequest.builder().product(product).credential(reader).build();
        // A check changes nothing, so it may be repeated like a GET although it is a POST.
        boolean mayRead =
                connect.with(CallOptions::repeatable).access().check(request).grantsAccess();
        return new Answer(product, mayRead);
    }
}
