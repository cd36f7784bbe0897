package livecheck.reading;

/** Something that must be known before some operations can be called: given by whoever runs the check, or found in answers. */
public enum Fact {
    ISSUER("CONNECT_ISSUER", "--issuer"),
    ENTERPRISE("CONNECT_ENTERPRISE", "--enterprise"),
    ORDER_TYPE("CONNECT_ORDER_TYPE", "--order-type"),
    PRODUCT("CONNECT_PRODUCT", "--product, or a product in the list of products"),
    PRODUCT_TYPE("CONNECT_PRODUCT_TYPE", "a product type in the list of products"),
    COUPON_CODE("CONNECT_COUPON_CODE", "a coupon of that product"),
    COUPON_NUMBER("CONNECT_COUPON_NUMBER", "a coupon of that product"),
    VOUCHER_CODE("CONNECT_VOUCHER_CODE", ""),
    CUSTOMER_NUMBER("CONNECT_CUSTOMER_NUMBER", "the customer number of the reader who logs in"),
    UNIQUE_ID("CONNECT_UNIQUE_ID", "the reader who logs in"),
    ORDER_ID("CONNECT_ORDER_ID", "an order of the reader who logs in"),
    READERS_NUMBER("", "a customer number in the answer about the reader"),
    READERS_PRODUCT("", "a subscription of the reader, or a product given"),
    READERS_ORDER("", "an order of the reader"),
    INVOICE_NUMBER("", "an invoice of the reader"),
    COMPANY("", "an invoice of the reader");

    private final String variable;
    private final String otherwise;

    Fact(String variable, String otherwise) {
        this.variable = variable;
        this.otherwise = otherwise;
    }

    /** The environment variable that gives it; empty when it can only be found. */
    public String variable() {
        return variable;
    }

    boolean isNumber() {
        return switch (this) {
            case CUSTOMER_NUMBER, READERS_NUMBER, ORDER_ID, READERS_ORDER, COUPON_NUMBER, INVOICE_NUMBER -> true;
            default -> false;
        };
    }

    /** Where it can come from, for somebody who wants more operations called. */
    public String wanted() {
        return variable.isEmpty()
                ? otherwise
                : otherwise.isEmpty() ? variable : variable + " or " + otherwise.replaceFirst(", or ", " or ");
    }
}
