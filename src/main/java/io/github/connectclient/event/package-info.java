/**
 * Realtime events: what Connect and ConnectID push to an HTTP endpoint of yours when something happens to a subscription,
 * product, order, coupon, customer, consent or profile. This package reads the body of such a request; receiving it is up to
 * your framework, and the vendor sets up where events go and which ones you get.
 *
 * <p>A receiver gives the body to {@link io.github.connectclient.event.ConnectEvent#parse(java.io.InputStream)} and answers
 * with the status that comes back:
 *
 * <pre>{@code
 * int receive(InputStream body) throws IOException {
 *     ConnectEvent event;
 *     try {
 *         event = ConnectEvent.parse(body);
 *     } catch (MalformedEventException e) {
 *         log.warn("refused an event: {}", e.problem());
 *         return 400;
 *     }
 *     if (event instanceof SubscriptionEvent subscription) {
 *         inbox.changed(subscription.customerNumber());
 *     } else if (event instanceof ProfileNameEvent name && name.profileKey() != null) {
 *         inbox.renamed(name.profileKey().uniqueId());
 *     }
 *     return 200; // also for an event you have no use for, or it comes again
 * }
 * }</pre>
 *
 * <p>What to know about deliveries:
 *
 * <ul>
 *   <li><b>An event may come more than once.</b> A delivery that fails is tried at most 5 times in all, and one that you
 *       handled but whose answer was lost counts as failed. The envelope has no id, so make handling repeatable, or compare:
 *       events are equal when everything in them is. Only the legacy envelope has an id.
 *   <li><b>An event may not come at all.</b> After the fifth failure it is dropped. So take it into a queue of your own,
 *       answer, and do the work afterwards; and compare with the API from time to time.
 *   <li><b>The order is not assured.</b> A stop may come before the start it ends. The time of an event, at times only exact to
 *       the second, is a hint; what is true now is what the API says.
 *   <li><b>The sender is not proven.</b> No signature is known; how requests are authenticated is to be settled with the vendor
 *       when the endpoint is set up. Take an event as a reason to ask the API, not as the answer.
 * </ul>
 *
 * <p>How long the vendor waits for an answer, and how long between two tries, is not documented; nor is which status counts as
 * success, so answer 200.
 */
@NullMarked
package io.github.connectclient.event;

import org.jspecify.annotations.NullMarked;
