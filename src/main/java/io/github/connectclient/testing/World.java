package io.github.connectclient.testing;

import java.time.Clock;
import java.util.List;

/** The parts of one sandbox, put together. Immutable; each part is thread-safe. */
final class World {
    final Readers readers;
    final AccessTokens accessTokens;
    final RefreshTokens refreshTokens;
    final Faults apiFaults = new Faults();
    final Faults tokenFaults = new Faults();
    final BrowserPages pages;
    final TokenEndpoint tokenEndpoint;
    final SandboxConsents consents;
    final PermissionSection permissions = new PermissionSection();
    final PrivacyCaseSection privacyCases;
    final Accesses accesses = new Accesses();
    final SandboxExternalReferences externalReferences = new SandboxExternalReferences();
    final ProductCatalogue products;
    final InvoiceSection invoices = new InvoiceSection();
    final OrderBook orders = new OrderBook();
    final SandboxCoupons coupons = new SandboxCoupons();
    final SandboxSubscriptions subscriptions;
    final Shares shares = new Shares();
    final MessageSection messages;
    final ApiServer api;

    World(SandboxSettings settings) {
        Clock clock = settings.clock;
        readers = new Readers(settings.reader);
        accessTokens = new AccessTokens(clock, settings.accessTokenLifetime);
        refreshTokens = new RefreshTokens(clock, settings.refreshTokenLifetime, settings.rotatesRefreshTokens);
        ClientCheck client = new ClientCheck(settings.clientId, settings.clientSecret, settings.credentialsIn);
        AuthorizationCodes codes = new AuthorizationCodes(clock);
        pages = new BrowserPages(
                client,
                readers,
                codes,
                settings.redirectUris,
                new FulfillmentPage(client, orders),
                settings.showsLogInPage ? new LogInPage(readers) : null);
        ExternalIdCodes externalIdCodes = new ExternalIdCodes(clock);
        tokenEndpoint = new TokenEndpoint(client, codes, externalIdCodes, accessTokens, refreshTokens, tokenFaults);

        ConsentCatalogue catalogue = new ConsentCatalogue(clock);
        ConsentEvents events = new ConsentEvents(clock);
        consents = new SandboxConsents(catalogue, events);
        privacyCases = new PrivacyCaseSection(clock);
        products = new ProductCatalogue(clock);
        subscriptions = new SandboxSubscriptions(clock);
        messages = new MessageSection(clock, settings.reader);
        Seeds.plant(catalogue);
        Seeds.plant(events);
        permissions.shieldGlobally(settings.reader, "TM", "DM");

        Routes routes = new Routes();
        List<Section> sections = List.of(
                new ConsentSection(catalogue),
                new ConsentEventSection(catalogue, events),
                privacyCases,
                permissions,
                new PurposeSection(),
                new CustomerSection(readers),
                new ExternalReferenceSection(externalReferences),
                new AccessSection(readers, accesses),
                new MetadataSection(),
                new ProfileSection(),
                new ProductSection(products),
                new IssueSection(products),
                new DeliverySection(),
                new DeliveryStopSection(clock),
                new StockSection(),
                invoices,
                new PaymentMethodSection(),
                new PaymentTokenSection(),
                new OrderSection(orders, clock),
                new OrderCompletionSection(orders, readers),
                new CouponSection(coupons),
                new SubscriptionSection(subscriptions, shares),
                new SharingSection(subscriptions, shares),
                new RecruitmentSection(),
                new ExternalIdentitySection(externalIdCodes, readers),
                messages);
        sections.forEach(section -> section.addTo(routes));
        api = new ApiServer(routes, new Admission(accessTokens), apiFaults, clock, settings.callLimits);
    }

    Site site() {
        return new Site(pages, tokenEndpoint, api);
    }
}
