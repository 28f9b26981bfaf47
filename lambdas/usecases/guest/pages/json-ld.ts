import type { Picture } from '../../../../core/contract/model/image.ts';
import type { VenueView } from '../../../../core/contract/views.ts';

/** What search engines read: the venue as a business (schema.org), and what it offers. */
export function venueJsonLd(venue: VenueView, gallery: readonly Picture[], url: string): object {
  const { name, description, phone, email, activities, currency } = venue;
  const { street, city, region, postalCode, country } = venue.address;
  return {
    '@context': 'https://schema.org',
    '@type': 'EntertainmentBusiness',
    name,
    description,
    url,
    telephone: phone,
    email,
    ...(venue.widget.logoUrl ? { logo: new URL(venue.widget.logoUrl, url).href } : {}),
    ...(gallery.length > 0 && { image: gallery.map((each) => new URL(each.url, url).href) }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: city,
      addressRegion: region,
      postalCode,
      addressCountry: country,
    },
    currenciesAccepted: currency,
    makesOffer: activities.map(({ name, tagline, description, imageUrl }) => ({
      '@type': 'Offer',
      itemOffered: {
        '@type': 'Service',
        name,
        description: description || tagline,
        ...(imageUrl ? { image: new URL(imageUrl, url).href } : {}),
      },
    })),
  };
}
