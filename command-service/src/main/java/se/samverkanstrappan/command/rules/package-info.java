/** How broken rules are collected and told. */
@NullMarked
package se.samverkanstrappan.command.rules;

import org.jspecify.annotations.NullMarked;
