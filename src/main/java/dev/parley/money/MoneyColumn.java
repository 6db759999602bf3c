package dev.parley.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Keeps every {@link Money} field in a numeric(12,2) column. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        return money == null ? null : money.dollars();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal dollars) {
        return dollars == null ? null : new Money(dollars);
    }
}
