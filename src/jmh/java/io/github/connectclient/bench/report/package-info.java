/** What was measured, and what is made of it: tables, a chart, and whether the goals were met. */
@NullMarked
package io.github.connectclient.bench.report;

import org.jspecify.annotations.NullMarked;
