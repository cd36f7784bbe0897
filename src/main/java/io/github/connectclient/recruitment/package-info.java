/**
 * Recruitment: customers who win others for a product. Reached through
 * {@link io.github.connectclient.ConnectClient#recruitments()}.
 */
@NullMarked
package io.github.connectclient.recruitment;

import org.jspecify.annotations.NullMarked;
