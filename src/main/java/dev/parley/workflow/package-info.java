/** The process engine and the decision engine behind ports. Knows no feature: features register steps and task forms. */
package dev.parley.workflow;
