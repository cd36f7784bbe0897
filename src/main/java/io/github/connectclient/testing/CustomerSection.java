package io.github.connectclient.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who the customers are. Each reader is a customer. A change replaces everything. Thread-safe. */
final class CustomerSection implements Section {
    private static final int LONGEST_EMAIL = 255;
    private static final int LONGEST_INVOICE_EMAIL = 60;
    private static final List<String> NAME_PARTS =
            List.of("firstName", "middleName", "lastName", "companyName", "departmentName");

    private final Map<SandboxReader, ObjectNode> changed = new ConcurrentHashMap<>();
    private final Readers readers;

    CustomerSection(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/v1/customer/info", call -> info(call.reader()));
        routes.get("/v1/client/customer/info/{customerNumber}", call -> info(customer(call.path("customerNumber"))));
        routes.post("/v1/customer/info", call -> change(call.reader(), call.body()));
    }

    private SandboxReader customer(String customerNumber) {
        SandboxReader customer = readers.find(reader -> reader.customerNumber().equals(customerNumber));
        if (customer == null) {
            throw Refusal.badRequest("There is no customer with this customerNumber");
        }
        return customer;
    }

    private ObjectNode info(SandboxReader customer) {
        ObjectNode data = changed.getOrDefault(customer, ReaderSamples.customerData(customer));
        ObjectNode info = Json.object();
        info.set("customerNumber", number(customer.customerNumber()));
        return info.<ObjectNode>setAll(data).set("attachedUsers", ReaderSamples.attachedUser(customer));
    }

    private JsonNode change(SandboxReader customer, JsonBody body) {
        ObjectNode data = Json.object();
        data.set("name", name(body.object("name")));
        List<ObjectNode> phoneNumbers = body.objects("phoneNumbers").stream()
                .map(phone -> texts(phone, List.of("phoneNumber", "phoneNumberType")))
                .toList();
        data.set("phoneNumbers", Json.array(phoneNumbers));
        body.texts("emails", LONGEST_EMAIL).forEach(data.putArray("emails")::add);
        String invoiceEmail = body.text("invoiceEmailAddress", LONGEST_INVOICE_EMAIL);
        if (invoiceEmail != null) {
            data.put("invoiceEmailAddress", invoiceEmail);
        }
        changed.put(customer, data);
        return Json.object().put("success", true);
    }

    private static ObjectNode name(@Nullable JsonBody sent) {
        ObjectNode name = sent == null ? Json.object() : texts(sent, NAME_PARTS);
        if (name.isEmpty()) {
            return name.put("lastName", "-");
        }
        if (!name.has("lastName") && !name.has("companyName")) {
            throw Refusal.badRequest("name must have a lastName or a companyName");
        }
        return name;
    }

    /** The members that are there and not empty. */
    private static ObjectNode texts(JsonBody body, List<String> names) {
        ObjectNode texts = Json.object();
        for (String name : names) {
            String value = body.text(name, Integer.MAX_VALUE);
            if (value != null && !value.isEmpty()) {
                texts.put(name, value);
            }
        }
        return texts;
    }

    /** A number, as in the samples, if it is one. */
    private static JsonNode number(String customerNumber) {
        boolean isNumber = customerNumber.matches("[1-9]\\d{0,17}");
        ObjectNode holder = Json.object();
        return isNumber
                ? holder.put("number", Long.parseLong(customerNumber)).get("number")
                : holder.put("number", customerNumber).get("number");
    }
}
