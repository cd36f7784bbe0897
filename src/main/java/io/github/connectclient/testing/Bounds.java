package io.github.connectclient.testing;

/** The lengths that the reference bounds, in characters. */
final class Bounds {
    static final int IDENTIFIER = 255;
    static final int ENTERPRISE_CODE = 12;
    static final int PURPOSE = 20;
    static final int PRODUCT_CODE = 12;
    static final int PRODUCT_TYPE = 12;
    static final int EXTERNAL_ORDER_ID = 40;
    static final int CREDENTIAL = 60;
    static final int VOUCHER_CODE = 36;
    static final int REWARD_ID = 36;
    static final int COUNTRY_CODE = 3;
    static final int POSTAL_CODE = 10;
    static final int CURRENCY = 3;

    private Bounds() {}

    static String check(String name, String value, int maxLength) {
        if (value.length() > maxLength) {
            throw Refusal.badRequest(
                    name + " has " + value.length() + " characters, and at most " + maxLength + " are allowed");
        }
        return value;
    }
}
